import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../src/shared/public.ts';
import type { TestClient } from '../support/client.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newPerson, school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const read = (client: TestClient, conversationId: string, seq: number) =>
  client.api.markRead.mutate({ conversationId, seq });
const owns = (events: ConversationEvent[]) => events.flatMap((event) => (event.type === 'own' ? [event.own] : []));
const people = (events: ConversationEvent[]) =>
  events.flatMap((event) => (event.type === 'participant' ? [event.participant] : []));

test('[MSG9] reading moves forward and never back, and is refused beyond the last message', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  for (const body of ['one', 'two', 'three']) await say(parent, id, body);
  expect(await read(teacher, id, 2)).toMatchObject({ lastReadSeq: 2 });
  expect(await read(teacher, id, 1)).toMatchObject({ lastReadSeq: 2 });
  expect(await read(teacher, id, 0)).toMatchObject({ lastReadSeq: 2 });
  expect(await refusalOf(read(teacher, id, 4))).toMatchObject({ code: 'BAD_REQUEST', reason: 'message.seqBeyondEnd' });
  expect(await read(teacher, id, 3)).toMatchObject({ lastReadSeq: 3 });
  const unknown = await refusalOf(read(teacher, randomUUID(), 1));
  expect(await refusalOf(read(await s.as('parent2'), id, 1))).toEqual(unknown);
  expect(unknown).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
});

test('[MSG9] readings that come at once, in any order, are as far as the furthest', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  for (let seq = 1; seq <= 8; seq += 1) await say(parent, id, String(seq));
  await Promise.all([3, 8, 1, 5, 8, 2].map((seq) => read(teacher, id, seq)));
  expect(await teacher.api.conversation.query({ conversationId: id })).toMatchObject({ lastReadSeq: 8, lastSeq: 8 });
});

test('[MSG11] a reading that its reader shares is heard by all, and by the reader’s other devices as their own', async () => {
  await using s = await school();
  const [parent, teacher, tablet] = [await s.as('parent'), await s.as('teacher'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  await say(parent, id, 'one');
  const [theirs, own] = [await followConversations(parent), await followConversations(tablet)];
  await read(teacher, id, 1);
  await until(() => theirs.events.length === 1 && own.events.length === 2);
  expect(people(theirs.events)).toMatchObject([{ userId: s.people.teacher, lastReadSeq: 1 }]);
  expect(owns(own.events)).toMatchObject([{ lastReadSeq: 1 }]);
  await read(teacher, id, 1);
  await say(teacher, id, 'two');
  await read(parent, id, 2);
  await until(() => own.events.length === 3);
  expect(people(theirs.events).filter(({ userId }) => userId === s.people.teacher)).toHaveLength(1);
});

test('[MSG11] a reading that is not shared is heard by the reader’s other devices alone', async () => {
  await using s = await school();
  const [teacher, student, tablet] = [await s.as('teacher'), await s.as('student'), await s.as('student')];
  const { id } = await start(s, teacher, ['student']);
  await say(teacher, id, 'one');
  const [theirs, own] = [await followConversations(teacher), await followConversations(tablet)];
  await read(student, id, 1);
  await until(() => own.events.length > 0);
  expect(own.events).toMatchObject([{ type: 'own', own: { lastReadSeq: 1 } }]);
  await say(student, id, 'two');
  await read(teacher, id, 2);
  await until(() => theirs.events.length === 2);
  expect(people(theirs.events).map(({ userId }) => userId)).toEqual([s.people.teacher]);
});

test('[MSG11] among more than fifty people a reading is the reader’s own', async () => {
  await using s = await school();
  const [admin, teacher, tablet] = [await s.as('admin'), await s.as('teacher'), await s.as('teacher')];
  const others: string[] = [s.people.teacher];
  for (let index = 0; index < 50; index += 1) others.push(await newPerson(s.db, s.id, `p${index}`, 'parent'));
  const { id } = await admin.api.createConversation.mutate({ participantIds: others, title: 'Tous' });
  await say(admin, id, 'one');
  const [theirs, own] = [await followConversations(admin), await followConversations(tablet)];
  await read(teacher, id, 1);
  await until(() => own.events.length === 1);
  await read(admin, id, 1).then(() => say(admin, id, 'two'));
  await read(admin, id, 2);
  expect(people(theirs.events)).toEqual([]);
  const [counted] = await admin.api.participants.query({ conversationId: id, userIds: [s.people.teacher] });
  expect(counted).toMatchObject({ lastReadSeq: 1 });
});

test('[MSG9] [MSG10] whatever is sent and read by whomever, unread is what was sent after one last read or wrote', async () => {
  await using s = await school();
  const clients = [await s.as('parent'), await s.as('teacher')];
  const step = fc.record({
    who: fc.nat({ max: 1 }),
    reads: fc.boolean(),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { id } = await start(s, clients[0]!, ['teacher'], { title: randomUUID() });
      const read = [0, 0];
      let sent = 0;
      for (const { who, reads, to } of steps) {
        const seq = reads ? Math.round(to * sent) : (sent += 1);
        if (reads) await clients[who]!.http.markRead.mutate({ conversationId: id, seq });
        else await say(clients[who]!, id, 'x');
        read[who] = Math.max(read[who]!, seq);
      }
      for (const [who, client] of clients.entries()) {
        const { lastSeq, lastReadSeq } = await client.http.conversation.query({ conversationId: id });
        expect(lastSeq - lastReadSeq).toBe(sent - read[who]!);
      }
    }),
    { numRuns: 8 },
  );
});

test('[MSG14] readings of one person that wait together are one, the furthest', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id: conversationId } = await parent.api.createConversation.mutate({ participantIds: [s.people.teacher] });
  for (let index = 0; index < 12; index += 1) {
    await parent.api.send.mutate({ id: randomUUID(), conversationId, body: `${index}` });
  }
  const counter = async () =>
    (await s.db.selectFrom('establishment').select('revision').where('id', '=', s.id).executeTakeFirstOrThrow())
      .revision;
  const before = await counter();
  const owns = await Promise.all(
    Array.from({ length: 12 }, (_, index) => teacher.api.markRead.mutate({ conversationId, seq: index + 1 })),
  );
  expect(owns.map(({ lastReadSeq }) => lastReadSeq).at(-1)).toBe(12);
  expect((await counter()) - before).toBeLessThan(12);
});
