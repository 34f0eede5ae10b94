import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { appendMessages, type Sending } from '../../src/server/messages/append-messages.ts';
import { workerDatabase } from '../support/database.ts';
import { ask, upload } from '../support/files.ts';
import { mentioning } from '../support/mentioning.ts';

/** A group, two files of the parent's that are ready, and how a batch of that school is stored. */
async function batching() {
  const t = await mentioning();
  const { live } = (await workerDatabase()).databases;
  const [first, second] = [await upload(t.parent, t.conversationId), await upload(t.parent, t.conversationId)];
  const sending = (more: Partial<Sending> = {}): Sending => ({
    id: randomUUID(),
    conversationId: t.conversationId,
    authorId: t.s.people.parent,
    body: 'x',
    mentions: [],
    replyToId: null,
    ...more,
  });
  const store = (...sendings: Sending[]) => appendMessages(live, t.s.id, sendings);
  return { ...t, first, second, sending, store };
}

test('[MSG33] [FILE5] of one batch each message is stored with its files and whom it mentions, or refused with nothing of either', async () => {
  await using t = await batching();
  const { teacher, student } = t.s.people;
  const both = t.sending({ mentions: [teacher], attachmentIds: [t.first.id] });
  const { outcomes, revisions } = await t.store(
    t.sending(),
    t.sending({ mentions: [randomUUID()], attachmentIds: [t.second.id] }),
    both,
    t.sending({ mentions: [student], attachmentIds: [randomUUID()] }),
    t.sending({ mentions: [t.conversationId] }),
    t.sending({ mentions: [teacher] }),
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    'stored',
    'mentionOutside',
    'stored',
    'attachmentUnknown',
    'mentionAll',
    'stored',
  ]);
  expect(outcomes[2]).toMatchObject({ message: { seq: 3, mentions: [teacher], attachments: [t.first] } });
  const told = revisions.map(({ changes }) => changes.map(({ event, to }) => [event.type, to]));
  expect(told).toEqual([
    [['message', 'participants']],
    [
      ['message', 'participants'],
      ['own', [teacher]],
    ],
    [['message', 'participants']],
  ]);
  expect([await t.placeOf(t.teacher), await t.placeOf(t.student)]).toEqual([4, null]);
  expect((await ask(t.teacher, t.first)).status).toBe(200);
  expect((await ask(t.teacher, t.second)).status).toBe(404);
  const { items } = await t.teacher.http.messages.query({ conversationId: t.conversationId });
  expect(items.find(({ id }) => id === both.id)).toEqual('message' in outcomes[2]! && outcomes[2].message);
});

test('[MSG33] [FILE5] what was stored with files and mentions is told again as it is, beside what is new, and the file of a refused one is still to be sent', async () => {
  await using t = await batching();
  const { teacher, student } = t.s.people;
  const both = t.sending({ mentions: [teacher], attachmentIds: [t.first.id] });
  const refused = t.sending({ mentions: [randomUUID()], attachmentIds: [t.second.id] });
  const before = await t.store(both, refused);
  const fresh = t.sending({ mentions: [student], attachmentIds: [t.second.id] });
  const { outcomes, revisions } = await t.store(both, fresh, { ...both, id: randomUUID() });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['existing', 'stored', 'attachmentUnknown']);
  expect(outcomes[0]).toEqual({ ...before.outcomes[0], outcome: 'existing' });
  expect(outcomes[1]).toMatchObject({ message: { mentions: [student], attachments: [t.second] } });
  expect(revisions).toHaveLength(1);
  expect([await t.placeOf(t.teacher), await t.placeOf(t.student)]).toEqual([2, 3]);
});
