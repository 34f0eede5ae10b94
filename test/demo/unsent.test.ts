import { afterAll, beforeAll, expect, test } from 'vitest';
import { wallClock } from '../../src/shared/wall-clock.ts';
import { conversationsWithPeople, demoSchools, type DemoSchools } from '../support/demo-schools.ts';

let demo: DemoSchools;
beforeAll(async () => {
  demo = await demoSchools();
});
afterAll(() => demo[Symbol.asyncDispose]());

test('[DEMO9] a teacher has a message that waits for the morning of a school day to come', async () => {
  const waiting = await demo.db
    .selectFrom('scheduledMessage')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.establishmentId', '=', 'scheduledMessage.establishmentId')
        .onRef('membership.userId', '=', 'scheduledMessage.authorId'),
    )
    .select(['membership.role', 'scheduledMessage.dueAt', 'scheduledMessage.refused'])
    .execute();
  expect(waiting).toEqual([{ role: 'teacher', dueAt: expect.any(Date), refused: null }]);
  const { day, minute } = wallClock(waiting[0]!.dueAt, 'Europe/Paris');
  expect([day <= 5, minute]).toEqual([true, 8 * 60]);
  expect(waiting[0]!.dueAt.getTime()).toBeGreaterThan(Date.now());
});

test('[DEMO11] a parent has begun an answer to what they were asked last', async () => {
  const drafts = await demo.db
    .selectFrom('draft')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.establishmentId', '=', 'draft.establishmentId')
        .onRef('membership.userId', '=', 'draft.userId'),
    )
    .innerJoin('conversation', 'conversation.id', 'draft.conversationId')
    .innerJoin('message', (join) =>
      join
        .onRef('message.conversationId', '=', 'conversation.id')
        .onRef('message.seq', '=', 'conversation.lastSeq')
        .onRef('message.authorId', '<>', 'draft.userId'),
    )
    .select(['membership.role', 'draft.body'])
    .execute();
  expect(drafts).toEqual([{ role: 'parent', body: expect.stringMatching(/^Bonjour Madame/) }]);
});

test('[DEMO11] somebody has blocked somebody who may be blocked, and with whom they share no direct conversation', async () => {
  const blocks = await demo.db.selectFrom('holdingBlock').select(['blockerId', 'blockedId']).execute();
  expect(blocks).toHaveLength(1);
  const pair = Object.values(blocks[0]!).toSorted();
  const between = (await conversationsWithPeople(demo)).filter(
    ({ kind, people }) => kind === 'direct' && pair.every((id) => people.some(({ userId }) => userId === id)),
  );
  expect(between).toEqual([]);
});
