import { expect, test } from 'vitest';
import type { TestClient } from '../support/client.ts';
import { expectForgotten, expectOwnersAlone, expectRefused, owned } from '../support/owned.ts';
import { say, start } from '../support/talk.ts';

const archive = ({ api }: TestClient, conversationId: string) =>
  api.setArchived.mutate({ conversationId, archived: true });
const idsOf = async ({ api }: TestClient, archived?: true) =>
  (await api.conversations.query({ archived })).items.map(({ id }) => id);

test('[CONV20] an archive is its owner’s alone, on all their devices, and drawn once', () =>
  expectOwnersAlone(archive, { archivedSeq: 1 }));

test('[CONV20] nobody archives what is not theirs, or no more', () => expectRefused(archive));

test('[CONV20] who comes anew has archived nothing', () => expectForgotten(archive, { archivedSeq: null }));

test('[CONV22] archived it is in its own list alone, and back in the other with the next message, whoever writes', async () => {
  await using t = await owned();
  for (const writer of [t.admin, t.teacher]) {
    await archive(t.teacher, t.id);
    expect([await idsOf(t.teacher), await idsOf(t.teacher, true)]).toEqual([[], [t.id]]);
    expect([await idsOf(t.admin), await idsOf(t.admin, true)]).toEqual([[t.id], []]);
    const before = await t.read();
    await say(writer, t.id, 'again');
    expect([await idsOf(t.teacher), await idsOf(t.teacher, true)]).toEqual([[t.id], []]);
    // Nothing was written for it.
    expect((await t.read()).ownRevision).toBe(before.ownRevision);
  }
});

test('[CONV22] taken back it is where it was, and nothing happens to one that is not archived', async () => {
  await using t = await owned();
  const back = () => t.teacher.api.setArchived.mutate({ conversationId: t.id, archived: false });
  const before = await back();
  await archive(t.teacher, t.id);
  expect(await back()).toMatchObject({ archivedSeq: null, lastReadSeq: before.lastReadSeq });
  expect(await idsOf(t.teacher)).toEqual([t.id]);
});

test('[CONV22] with a message that whoever archived had not seen, it stays', async () => {
  await using t = await owned();
  await say(t.admin, t.id, 'two');
  const seen = (seq: number) => t.teacher.api.setArchived.mutate({ conversationId: t.id, archived: true, seq });
  expect(await seen(1)).toMatchObject({ archivedSeq: null });
  expect(await idsOf(t.teacher)).toEqual([t.id]);
  expect(await seen(2)).toMatchObject({ archivedSeq: 2 });
  // Of one that comes at the same moment it is either put away with the one before, or not at all.
  await Promise.all([seen(2), say(t.admin, t.id, 'three')]);
  expect(await idsOf(t.teacher)).toEqual([t.id]);
});

test('[CONV14] [CONV22] what is archived counts in its own list alone, in pages and among the unread', async () => {
  await using t = await owned();
  const { id: news } = await start(t.s, t.admin, ['teacher', 'parent'], { kind: 'announcement', title: 'Grève' });
  for (const body of ['one', 'two']) await say(t.admin, news, body);
  await archive(t.teacher, news);
  const first = await t.teacher.api.conversations.query({ unread: true });
  expect([first.items.map(({ id }) => id), first.unread]).toEqual([[t.id], 1]);
  await archive(t.teacher, t.id);
  const page = await t.teacher.api.conversations.query({ archived: true, limit: 1 });
  const rest = await t.teacher.api.conversations.query({ archived: true, limit: 1, cursor: page.nextCursor! });
  expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([news, t.id]);
  expect([page.unread, rest.nextCursor]).toEqual([3, null]);
  expect((await t.teacher.api.conversations.query({})).unread).toBe(0);
});
