import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { add, say, start } from '../support/talk.ts';

/** A group of ten messages, of which the teacher, added after the fourth, may see the last six. */
async function tenMessages() {
  const s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const { id: conversationId } = await start(s, admin, ['parent'], { title: 'Conseil' });
  for (let seq = 1; seq <= 10; seq += 1) {
    await say(admin, conversationId, String(seq));
    if (seq === 4) await add(s, admin, conversationId, 'teacher');
  }
  type Page = { before?: number; after?: number; around?: number; at?: Date; limit?: number };
  const page = async (page: Page, client = admin) => {
    const { items, hasBefore, hasAfter } = await client.api.messages.query({ conversationId, ...page });
    return `${hasBefore ? '… ' : ''}${items.map(({ seq }) => seq).join(' ')}${hasAfter ? ' …' : ''}`;
  };
  return { s, admin, teacher, conversationId, page, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

test('[MSG12] pages are in ascending seq and say whether there is more on either side', async () => {
  await using t = await tenMessages();
  expect(await t.page({})).toBe('1 2 3 4 5 6 7 8 9 10');
  expect(await t.page({ limit: 3 })).toBe('… 8 9 10');
  expect(await t.page({ before: 8, limit: 3 })).toBe('… 5 6 7 …');
  expect(await t.page({ before: 3, limit: 3 })).toBe('1 2 …');
  expect(await t.page({ after: 0, limit: 4 })).toBe('1 2 3 4 …');
  expect(await t.page({ after: 7, limit: 3 })).toBe('… 8 9 10');
  expect(await t.page({ after: 8, limit: 3 })).toBe('… 9 10');
  expect(await t.page({ around: 5, limit: 3 })).toBe('… 4 5 6 …');
  expect(await t.page({ around: 5, limit: 4 })).toBe('… 4 5 6 7 …');
  expect(await t.page({ around: 5, limit: 1 })).toBe('… 5 …');
  expect(await t.page({ around: 10, limit: 3 })).toMatch(/^… .*10$/);
});

test('[MSG12] outside of what there is, a page is empty and still says what there is', async () => {
  await using t = await tenMessages();
  expect(await t.page({ before: 1 })).toBe(' …');
  expect(await t.page({ before: 0 })).toBe(' …');
  expect(await t.page({ after: 10 })).toBe('… ');
  expect(await t.page({ after: 2_147_483_646 })).toBe('… ');
  expect(await t.page({ before: 2_147_483_646, limit: 2 })).toBe('… 9 10');
});

test('[MSG12] no page holds a message from before its reader came', async () => {
  await using t = await tenMessages();
  expect(await t.page({}, t.teacher)).toBe('5 6 7 8 9 10');
  expect(await t.page({ before: 7 }, t.teacher)).toBe('5 6 …');
  expect(await t.page({ before: 3 }, t.teacher)).toBe(' …');
  expect(await t.page({ after: 0, limit: 2 }, t.teacher)).toBe('5 6 …');
  expect(await t.page({ around: 1, limit: 3 }, t.teacher)).toBe(' …');
});

test('[MSG27] around a time stand the first message that is not older and its neighbours, for whoever came later too', async () => {
  await using t = await tenMessages();
  await sql`update message set created_at = timestamp '2026-03-01' + seq * interval '1 day' where conversation_id = ${t.conversationId}`.execute(
    t.s.db,
  );
  const on = (day: string) => ({ at: new Date(`2026-03-${day}Z`) });
  expect(await t.page({ ...on('06'), limit: 3 })).toBe('… 4 5 6 …');
  expect(await t.page({ ...on('06T00:00:01'), limit: 1 })).toBe('… 6 …');
  expect(await t.page({ ...on('01'), limit: 2 })).toBe('1 2 …');
  expect(await t.page({ ...on('20'), limit: 1 })).toBe('… 10');
  expect(await t.page({ ...on('03'), limit: 1 }, t.teacher)).toBe('5 …');
  expect(await t.page({ ...on('09'), limit: 1 }, t.teacher)).toBe('… 8 …');
});

test('[MSG12] whatever is asked for, a page is a run without holes and its two words are true', async () => {
  await using t = await tenMessages();
  const side = fc.constantFrom('before', 'after', 'around', 'none');
  await fc.assert(
    fc.asyncProperty(
      side,
      fc.nat({ max: 13 }),
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      async (side, seq, limit, late) => {
        const first = late ? 5 : 1;
        const { api } = late ? t.teacher : t.admin;
        const asked = side === 'none' ? {} : { [side]: seq };
        const { items, hasBefore, hasAfter } = await api.messages.query({
          conversationId: t.conversationId,
          limit,
          ...asked,
        });
        const seqs = items.map(({ seq }) => seq);
        expect(seqs.length).toBeLessThanOrEqual(limit);
        expect(seqs).toEqual(seqs.map((_, index) => seqs[0]! + index));
        const ends = [seqs.length > 0 && seqs[0]! > first, seqs.length > 0 && seqs.at(-1)! < 10];
        expect(seqs.length === 0 ? ends : [hasBefore, hasAfter]).toEqual(ends);
        expect(seqs.filter((one) => one < first || one > 10)).toEqual([]);
        const isWithin = side === 'around' && seq >= first && seq <= 10;
        expect(seqs.includes(seq) || !isWithin).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test('[MSG2] a conversation of others and one that is none are refused alike', async () => {
  await using t = await tenMessages();
  const outsider = await t.s.as('parent2');
  const foreign = await refusalOf(outsider.api.messages.query({ conversationId: t.conversationId }));
  const none = await refusalOf(outsider.api.messages.query({ conversationId: randomUUID() }));
  expect(foreign).toEqual(none);
  expect(foreign).toMatchObject({ code: 'NOT_FOUND', reason: 'conversation.unknown' });
});

test('[MSG2] [MSG12] an answer quotes a message of the same conversation that its author may see', async () => {
  await using t = await tenMessages();
  const { items } = await t.admin.api.messages.query({ conversationId: t.conversationId });
  const [first, last] = [items[0]!.id, items[9]!.id];
  const other = await start(t.s, t.admin, ['teacher']);
  const refused = { code: 'NOT_FOUND', reason: 'message.unknown' };
  expect(await refusalOf(say(t.admin, other.id, 'about', first))).toMatchObject(refused);
  expect(await refusalOf(say(t.admin, t.conversationId, 'about', randomUUID()))).toMatchObject(refused);
  expect(await refusalOf(say(t.teacher, t.conversationId, 'about', first))).toMatchObject(refused);
  expect(await say(t.teacher, t.conversationId, 'about', last)).toMatchObject({ replyToId: last, seq: 11 });
});

test('[MSG12] where the first messages were taken away, pages begin behind them, and an answer outlives what it quotes', async () => {
  await using t = await tenMessages();
  const { items } = await t.admin.api.messages.query({ conversationId: t.conversationId });
  const [quoted, kept] = [items[1]!.id, items[9]!.id];
  const answer = await say(t.admin, t.conversationId, 'about', quoted);
  const later = await say(t.admin, t.conversationId, 'about', kept);
  await t.s.db.transaction().execute(async (trx) => {
    await trx.updateTable('conversation').set({ firstSeq: 7 }).where('id', '=', t.conversationId).execute();
    await trx.deleteFrom('message').where('conversationId', '=', t.conversationId).where('seq', '<', 7).execute();
  });
  expect(await t.page({})).toBe('7 8 9 10 11 12');
  expect(await t.page({}, t.teacher)).toBe('7 8 9 10 11 12');
  expect(await t.page({ before: 9 })).toBe('7 8 …');
  expect(await t.page({ after: 0, limit: 2 })).toBe('7 8 …');
  expect(await t.page({ before: 7 })).toBe(' …');
  const page = await t.teacher.api.messages.query({ conversationId: t.conversationId, limit: 2 });
  expect(page.items).toMatchObject([
    { id: answer.id, body: 'about', replyToId: null },
    { id: later.id, replyToId: kept },
  ]);
  expect(await refusalOf(say(t.admin, t.conversationId, 'about', quoted))).toMatchObject({ reason: 'message.unknown' });
  const { items: list } = await t.teacher.api.conversations.query({});
  expect(list.find(({ id }) => id === t.conversationId)).toMatchObject({ lastSeq: 12, lastMessage: { id: later.id } });
});
