import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/client/conversations/list.ts';
import { connect } from '../support/client.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, newPerson, school } from '../support/school.ts';
import { say, start } from '../support/talk.ts';

test('[CONV3] the list is in order of activity, newest first, each page beginning where the last ended', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const made: string[] = [];
  for (let index = 0; index < 7; index += 1) made.push((await start(s, admin, ['teacher'], { title: `${index}` })).id);
  await say(admin, made[2]!, 'the newest');
  const order = [2, 6, 5, 4, 3, 1, 0].map((index) => made[index]);
  const { items, nextCursor } = await admin.api.conversations.query({});
  expect(items.map(({ id }) => id)).toEqual(order);
  expect(nextCursor).toBeNull();
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await admin.api.conversations.query({ limit: 3, cursor });
    expect(page.items.length).toBeLessThanOrEqual(3);
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(paged).toEqual(order);
});

test('[CONV3] what the reader pinned comes first, on the pages as in the list of the client, and for nobody else', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  const made: string[] = [];
  for (let index = 0; index < 6; index += 1) made.push((await start(s, admin, ['teacher'], { title: `${index}` })).id);
  const pins = [made[1]!, made[4]!, made[0]!];
  const pinned = s.db.updateTable('participant').set({ pinned: true }).where('conversationId', 'in', pins);
  await pinned.where('userId', '=', s.people.admin).execute();
  const pagesOf = async ({ api }: typeof admin) => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await api.conversations.query({ limit: 2, cursor });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  };
  expect(await pagesOf(admin)).toEqual([4, 1, 0, 5, 3, 2].map((index) => made[index]));
  const { items } = await admin.api.conversations.query({});
  expect(inOrder(items)).toEqual(items);
  expect(await pagesOf(await s.as('teacher'))).toEqual([5, 4, 3, 2, 1, 0].map((index) => made[index]));
});

test('[CONV3] activity of the same moment is paged without loss or repetition', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  for (let index = 0; index < 5; index += 1) await start(s, admin, ['teacher'], { title: `${index}` });
  const lastActivityAt = new Date();
  await s.db.updateTable('conversation').set({ lastActivityAt }).where('establishmentId', '=', s.id).execute();
  const first = await admin.api.conversations.query({ limit: 2 });
  const second = await admin.api.conversations.query({ limit: 2, cursor: first.nextCursor! });
  const third = await admin.api.conversations.query({ limit: 2, cursor: second.nextCursor! });
  expect(new Set([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(5);
  expect(third.nextCursor).toBeNull();
});

test('[CONV3] a page cursor that is none is refused', async () => {
  await using s = await school();
  const { api } = await s.as('parent');
  for (const cursor of [
    'nonsense',
    '1_2',
    `x_${randomUUID()}`,
    `-1_${randomUUID()}`,
    `1_${randomUUID()}'--`,
    '_',
    '0',
  ]) {
    const refused = await refusalOf(api.conversations.query({ cursor }));
    expect(refused).toMatchObject({ code: 'BAD_REQUEST', reason: 'page.cursorInvalid' });
  }
  const farAway = await api.conversations.query({ cursor: `999999999999999_${randomUUID()}` });
  expect(farAway.items).toEqual([]);
  expect((await api.conversations.query({ cursor: `0_${randomUUID()}` })).items).toEqual([]);
});

test('[PEOPLE5] someone in two schools has one list, filtered by school on wish, and none of a school not theirs', async () => {
  await using s = await school();
  await using other = await school();
  const userId = await newPerson(s.db, s.id, 'both', 'teacher');
  await join(s.db, other.id, userId, 'parent');
  await using both = await connect(userId, s.server.origin);
  const here = await start(s, both, ['admin'], { establishmentId: s.id });
  const there = await start(other, both, ['admin'], { establishmentId: other.id });
  const list = async (establishmentId?: string) =>
    (await both.api.conversations.query({ establishmentId })).items.map(({ id }) => id).sort();
  expect(await list()).toEqual([here.id, there.id].sort());
  expect(await list(s.id)).toEqual([here.id]);
  expect(await list(other.id)).toEqual([there.id]);
  expect(await list(randomUUID())).toEqual([]);
  expect((await (await s.as('admin')).api.conversations.query({ establishmentId: other.id })).items).toEqual([]);
  const suspended = { suspendedAt: new Date() };
  await s.db
    .updateTable('membership')
    .set(suspended)
    .where('userId', '=', userId)
    .where('establishmentId', '=', other.id)
    .execute();
  expect(await list()).toEqual([here.id]);
});

test('[CONV14] the list says how much is unread in all of it, and which conversations hold it, wherever they stand', async () => {
  await using s = await school();
  await using other = await school();
  const admin = await s.as('admin');
  const userId = await newPerson(s.db, s.id, 'both', 'teacher');
  await join(s.db, other.id, userId, 'teacher');
  await using both = await connect(userId, s.server.origin);
  const open = (title: string) => admin.http.createConversation.mutate({ participantIds: [userId], title });
  const old = await open('old');
  for (const body of ['one', 'two', 'three']) await say(admin, old.id, body);
  await both.api.markRead.mutate({ conversationId: old.id, seq: 1 });
  const elsewhere = await start(other, both, ['admin'], { establishmentId: other.id });
  await say(await other.as('admin'), elsewhere.id, 'in the other school');
  for (let index = 0; index < 3; index += 1) {
    const { id } = await open(`${index}`);
    await both.api.markRead.mutate({ conversationId: id, seq: (await say(admin, id, 'read at once')).seq });
  }
  const first = await both.api.conversations.query({ limit: 1 });
  expect([first.unread, first.items[0]?.id === old.id]).toEqual([3, false]);
  expect(Math.abs(first.at.getTime() - Date.now())).toBeLessThan(60_000);
  const unread = await both.api.conversations.query({ unread: true, limit: 1 });
  const rest = await both.api.conversations.query({ unread: true, limit: 1, cursor: unread.nextCursor! });
  expect([...unread.items, ...rest.items].map(({ id }) => id)).toEqual([elsewhere.id, old.id]);
  expect(rest.nextCursor).toBeNull();
  const here = await both.api.conversations.query({ establishmentId: s.id, unread: true });
  expect([here.unread, here.items.map(({ id }) => id)]).toEqual([2, [old.id]]);
  const foreign = await admin.api.conversations.query({ establishmentId: other.id });
  expect([foreign.unread, foreign.items]).toEqual([0, []]);
  await s.db
    .updateTable('participant')
    .set({ leftAt: new Date() })
    .where('userId', '=', userId)
    .where('conversationId', '=', old.id)
    .execute();
  expect((await both.api.conversations.query({})).unread).toBe(1);
  expect((await admin.api.conversations.query({ unread: true })).items).toEqual([]);
});

test('[MSG12] the last message is the one that its reader may see, and belongs to who reads', async () => {
  await using s = await school();
  const [parent, teacher] = [await s.as('parent'), await s.as('teacher')];
  const { id } = await start(s, parent, ['teacher']);
  const sent = await say(parent, id, 'the last');
  const { items } = await teacher.api.conversations.query({});
  expect(items).toMatchObject([{ id, lastMessage: sent, lastSeq: 1, lastReadSeq: 0, canWrite: true, notify: 'all' }]);
  expect(await teacher.api.conversation.query({ conversationId: id })).toEqual(items[0]);
});
