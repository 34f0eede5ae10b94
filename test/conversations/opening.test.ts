import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openingPage } from '../../src/shared/opening-page.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[CONV34] what a page begins with is one answer: who one is, the list, and the messages with which the conversation opens', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { id } = await start(s, admin, ['teacher'], { title: 'Sortie' });
  for (let number = 1; number <= 30; number += 1) await say(admin, id, `${number}`);
  await teacher.api.markRead.mutate({ conversationId: id, seq: 20 });
  const { me, conversations, messages } = await teacher.api.opening.query({ conversationId: id });
  expect(me).toEqual(await teacher.api.me.query());
  const { at: _, ...list } = await teacher.api.conversations.query({});
  expect(conversations).toEqual({ ...list, at: expect.any(Date) });
  const opened = conversations.items.find((one) => one.id === id)!;
  expect(messages).toEqual(await teacher.api.messages.query({ conversationId: id, ...openingPage(opened) }));
  // With the last that were read before the unread ones begin.
  expect(messages!.items.map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, at) => at + 6));
});

test('[CONV34] who listens from its list on hears all that its messages lack', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { id } = await start(s, admin, ['teacher'], { title: 'Sortie' });
  const last = 25;
  const writing = (async () => {
    for (let number = 1; number <= last; number += 1) await say(admin, id, `${number}`);
  })();
  const listed = new Set<number>();
  while (!listed.has(last)) {
    const { conversations, messages } = await teacher.api.opening.query({ conversationId: id });
    const { lastSeq } = conversations.items.find((one) => one.id === id)!;
    expect(messages!.items.at(-1)?.seq ?? 0).toBeGreaterThanOrEqual(lastSeq);
    listed.add(lastSeq);
  }
  await writing;
});

test('[CONV34] of a conversation that is not theirs, or is none, the answer holds nothing and the rest is whole', async () => {
  await using s = await school();
  const [admin, parent] = [await s.as('admin'), await s.as('parent')];
  const { id } = await start(s, admin, ['teacher'], { title: 'Conseil' });
  await say(admin, id, 'Entre nous');
  for (const conversationId of [id, randomUUID()]) {
    const answer = await parent.api.opening.query({ conversationId });
    expect(answer.messages).toBeNull();
    expect(JSON.stringify(answer)).not.toContain('Entre nous');
    expect(answer.me.user.id).toBe(s.people.parent);
  }
  expect((await parent.api.opening.query({})).messages).toBeNull();
  expect(await refusalOf(parent.api.opening.query({ conversationId: 'x' }))).toMatchObject({ code: 'BAD_REQUEST' });
});

test('[CONV34] over HTTP it is compressed for whoever takes that, and for nobody else', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const { id } = await start(s, admin, ['teacher'], { title: 'Sortie' });
  for (let number = 1; number <= 20; number += 1) await say(admin, id, 'La sortie est reportée à jeudi. '.repeat(4));
  const input = encodeURIComponent(JSON.stringify({ json: { conversationId: id } }));
  const ask = async (coding: string) => {
    const answer = await fetch(`${admin.origin}/trpc/opening?input=${input}`, {
      headers: { cookie: admin.cookie, 'accept-encoding': coding },
    });
    return {
      coding: answer.headers.get('content-encoding'),
      vary: answer.headers.get('vary'),
      text: await answer.text(),
    };
  };
  const [plain, zipped] = [await ask('identity'), await ask('gzip')];
  expect(plain.coding).toBeNull();
  expect(zipped).toMatchObject({ coding: 'gzip', vary: expect.stringMatching(/accept-encoding/i) });
  expect(zipped.text.replace(/"at":"[^"]+"/, '')).toBe(plain.text.replace(/"at":"[^"]+"/, ''));
});
