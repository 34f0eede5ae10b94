import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { followMessages, followTyping } from '../support/follow.ts';
import { school } from '../support/school.ts';
import { history } from '../support/sender.ts';
import { until } from '../support/until.ts';

const seed = Number(process.env.PREAU_FAULT_SEED ?? Date.now() % 1_000_000);
const cuts = 200;

test(`[LIVE1] ${cuts} sockets destroyed at random during 20 messages a second with typing: everyone hears each once, in order (seed ${seed})`, async () => {
  await using s = await school();
  const random = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
    numRuns: cuts * 2 + 2_000,
    seed,
  });
  const next = () => random.pop() ?? 0.5;
  const names = ['admin', 'teacher', 'teacher2', 'parent'] as const;
  const people = await Promise.all(names.map((name) => s.as(name)));
  const [admin] = people;
  const { id: conversationId } = await admin!.api.createConversation.mutate({
    participantIds: [s.people.teacher, s.people.teacher2, s.people.parent],
    title: 'Conseil de classe',
  });
  const heard = await Promise.all(people.map((client) => followMessages(client)));
  await Promise.all(people.map((client) => followTyping(client)));
  let cutting = true;
  let sent = 0;
  const writing = people.map(async (client) => {
    while (cutting) {
      client.http.setTyping.mutate({ conversationId, typing: true }).catch(() => undefined);
      await client.http.send.mutate({ id: randomUUID(), conversationId, body: `${(sent += 1)}` });
      await wait(200);
    }
  });
  for (let cut = 0; cut < cuts; cut += 1) {
    const client = people[Math.floor(next() * people.length)]!;
    await until(() => client.sockets.at(-1)!.readyState === WebSocket.OPEN, { everyMs: 2 });
    await wait(next() * 60);
    client.cut();
  }
  cutting = false;
  await Promise.all(writing);
  const kept = (await history(admin!, conversationId)).map(({ id }) => id);
  await until(() => heard.every(({ messages }) => messages().length >= kept.length));
  for (const { messages } of heard) expect(messages().map(({ id }) => id)).toEqual(kept);
  expect(kept.length).toBe(sent);
  const sockets = people.reduce((count, client) => count + client.sockets.length, 0);
  expect(sockets).toBeGreaterThan(cuts);
  process.stdout.write(`cuts: seed ${seed}, ${cuts} cuts, ${sockets} sockets, ${sent} messages, 0 missing, 0 twice\n`);
});
