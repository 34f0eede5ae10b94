import { expect, test } from 'vitest';
import { call, rawSocket } from '../support/raw-socket.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[LIVE6] a request whose id is a text is answered under the text, also where another’s is the same as a number', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  using one = await rawSocket(parent);
  using other = await rawSocket(teacher);
  one.send(call(7, 'subscription', 'onMessage'));
  other.send({ ...call(7, 'subscription', 'onMessage'), id: '7' });
  await one.answerTo(7);
  await other.answerTo('7');
  // Whichever is heard live, both are told under the same cursor.
  for (let n = 1; n <= 5; n += 1) await say(parent, id, String(n));
  await expect.poll(() => one.answers.length).toBeGreaterThan(3);
  await expect.poll(() => other.answers.length).toBeGreaterThan(3);
  expect(new Set(one.answers.map((answer) => answer.id))).toEqual(new Set([7]));
  expect(new Set(other.answers.map((answer) => answer.id))).toEqual(new Set(['7']));
});

test('[GUARD1] a socket that pings without end is closed', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  let pongs = 0;
  raw.socket.on('pong', () => {
    pongs += 1;
    if (pongs < 5_000) raw.socket.ping();
  });
  raw.socket.ping();
  expect(await raw.closed).toBe(4429);
  expect(pongs).toBeLessThan(1_000);
});

test('[LIVE10] [WIRE4] a subscription that is refused has the code of its reason', async () => {
  await using s = await school();
  using raw = await rawSocket(await s.as('parent'));
  for (let n = 1; n <= 11; n += 1) raw.send(call(n, 'subscription', 'onTyping'));
  await expect.poll(() => raw.answers.filter((answer) => answer.error).length).toBe(1);
  expect(raw.answers.find((answer) => answer.error)!.error!.json.data).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    httpStatus: 429,
  });
});
