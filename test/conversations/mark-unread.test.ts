import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { expectForgotten, expectOwnersAlone, expectRefused, owned } from '../support/owned.ts';
import { say } from '../support/talk.ts';

const mark = ({ api }: TestClient, conversationId: string) => api.markUnread.mutate({ conversationId });

test('[CONV20] a mark is its owner’s alone, on all their devices, and drawn once', () =>
  expectOwnersAlone(mark, { markedUnread: true, lastReadSeq: 0 }));

test('[CONV20] nobody marks what is not theirs, or no more', () => expectRefused(mark));

test('[CONV20] who comes anew has marked nothing', () => expectForgotten(mark, { markedUnread: false }));

test('[CONV23] what was read stays read under the mark, which reading takes off', async () => {
  await using t = await owned();
  const read = () => t.teacher.api.markRead.mutate({ conversationId: t.id, seq: 1 });
  await read();
  expect(await mark(t.teacher, t.id)).toMatchObject({ markedUnread: true, lastReadSeq: 1 });
  expect(await t.admin.api.participants.query({ conversationId: t.id, userIds: [t.s.people.teacher] })).toMatchObject([
    { lastReadSeq: 1 },
  ]);
  expect(await read()).toMatchObject({ markedUnread: false, lastReadSeq: 1 });
});

test('[CONV23] who writes there takes the mark off, and somebody else does not', async () => {
  await using t = await owned();
  await mark(t.teacher, t.id);
  await say(t.admin, t.id, 'two');
  expect(await t.read()).toMatchObject({ markedUnread: true });
  await say(t.teacher, t.id, 'three');
  expect(await t.read()).toMatchObject({ markedUnread: false });
});

test('[CONV14] [CONV23] the list says how many are unread by the mark alone, and gives them among the unread', async () => {
  await using t = await owned();
  const unread = async () => {
    const { items, ...page } = await t.teacher.api.conversations.query({ unread: true });
    return [items.map(({ id }) => id), page.unread, page.marked];
  };
  await t.teacher.api.markRead.mutate({ conversationId: t.id, seq: 1 });
  expect(await unread()).toEqual([[], 0, 0]);
  await mark(t.teacher, t.id);
  expect(await unread()).toEqual([[t.id], 0, 1]);
  await say(t.admin, t.id, 'two');
  expect(await unread()).toEqual([[t.id], 1, 0]);
});
