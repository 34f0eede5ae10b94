import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newLog } from '../../src/server/log.ts';
import { readOn } from '../../src/server/jobs/read-on.ts';
import type { Reader } from '../../src/server/jobs/reader.ts';
import { Readers } from '../../src/server/jobs/readers.ts';
import { indexWords } from '../../src/server/search/index-words.ts';
import { school, type School } from '../support/school.ts';
import { everyPage, found, indexed } from '../support/searching.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

async function talking() {
  const s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  const { id: conversationId } = await start(s, parent, ['teacher']);
  return { s, teacher, parent, conversationId, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

const quiet = { log: newLog('silent'), noteOutage: () => undefined };

/** Of how many messages the words are kept. */
async function kept({ db, id }: School): Promise<number> {
  return (await db.selectFrom('searchedMessage').select('messageId').where('establishmentId', '=', id).execute())
    .length;
}

/** The message changes, under the next revision. */
async function change(
  { db, id: schoolId }: School,
  id: string,
  to: { body?: string; deletedAt?: Date | null },
): Promise<void> {
  const next = await db
    .updateTable('establishment')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', schoolId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('message')
    .set({ ...to, ...next })
    .where('id', '=', id)
    .execute();
}

test('[MSG29] a message is found soon after it was sent, without anybody asking for it', async () => {
  await using t = await talking();
  const readers = new Readers([indexWords], { ...quiet, db: t.s.db, lookEveryMs: 60_000 });
  await say(t.parent, t.conversationId, 'une vraie question');
  readers.wake(t.s.id);
  await until(async () => (await kept(t.s)) === 1);
  await readers.close();
  expect(await found(t.teacher, { query: 'question' })).toEqual(['une vraie [question]']);
});

test('[MSG29] an edited message is found by what it says now, a deleted one by nothing, one that was restored again', async () => {
  await using t = await talking();
  const { id } = await say(t.parent, t.conversationId, 'rendez-vous mardi');
  await indexed(t.s);
  await change(t.s, id, { body: 'rendez-vous jeudi' });
  // Before it is read anew, too: what it said tells nothing any more.
  expect(await found(t.teacher, { query: 'mardi' })).toEqual([]);
  await indexed(t.s);
  expect(await found(t.teacher, { query: 'mardi' })).toEqual([]);
  expect(await found(t.teacher, { query: 'jeudi' })).toEqual(['rendez-vous [jeudi]']);
  await change(t.s, id, { deletedAt: new Date() });
  expect(await found(t.teacher, { query: 'jeudi' })).toEqual([]);
  await indexed(t.s);
  expect(await kept(t.s)).toBe(0);
  await change(t.s, id, { deletedAt: null });
  await indexed(t.s);
  expect(await found(t.teacher, { query: 'jeudi' })).toEqual(['rendez-vous [jeudi]']);
  await sql`delete from message where id = ${id}`.execute(t.s.db);
  expect(await kept(t.s)).toBe(0);
});

test('[MSG29] a reader that is killed after it has written leaves nothing, and whoever comes next reads all of it once', async () => {
  await using t = await talking();
  const { s, conversationId } = t;
  await indexed(s);
  await s.db
    .deleteFrom('readerCursor')
    .where('establishmentId', '=', s.id)
    .where('name', '=', indexWords.name)
    .execute();
  const dies: Reader = {
    ...indexWords,
    name: `dies-${s.id}`,
    read: async (trx, range) => {
      await indexWords.read(trx, range);
      throw new Error('killed');
    },
  };
  const rows = Array.from({ length: 3 }, () => ({
    id: randomUUID(),
    conversation_id: conversationId,
    author_id: s.people.parent,
  }));
  const full = rows.map((row) => ({ ...row, body: 'une piscine', reply_to_id: null, digest: '00' }));
  await s.db.transaction().execute((trx) => sql`select append_messages(${s.id}, ${JSON.stringify(full)})`.execute(trx));
  await readOn(s.db, dies, s.id);
  await expect(readOn(s.db, dies, s.id)).rejects.toThrow('killed');
  await indexed(s);
  expect(await found(t.teacher, { query: 'piscine' })).toHaveLength(3);
});

test('[MSG29] pages hold each message once and leave none out, while others arrive', async () => {
  await using t = await talking();
  const sent: string[] = [];
  for (let n = 0; n < 11; n += 1) sent.push((await say(t.parent, t.conversationId, `piscine ${n}`)).id);
  await indexed(t.s);
  const arrive = async () => {
    await say(t.teacher, t.conversationId, 'piscine encore');
    await indexed(t.s);
  };
  expect(await everyPage(t.teacher, { query: 'piscine', limit: 4 }, arrive)).toEqual(sent.toReversed());
  const near = await everyPage(t.teacher, { query: 'piscinne', limit: 9 }, arrive);
  expect(near).toHaveLength(new Set(near).size);
  expect(near.slice(-11)).toEqual(sent.toReversed());
});

test('[JOB10] what nobody waits for is read a range a second at most, to its end', async () => {
  await using s = await school();
  const ranges: number[] = [];
  await s.db.updateTable('establishment').set({ revision: 1_200 }).where('id', '=', s.id).execute();
  const reader: Reader = {
    name: `unhurried-${s.id}`,
    isUnhurried: true,
    read: async (_, { establishmentId, after, upTo }) => {
      if (establishmentId === s.id) ranges.push(upTo - after);
    },
  };
  const readers = new Readers([reader], { ...quiet, db: s.db, lookEveryMs: 50 });
  await until(() => ranges.reduce((sum, one) => sum + one, 0) === 1_200);
  await readers.close();
  expect(ranges).toEqual([500, 500, 200]);
});
