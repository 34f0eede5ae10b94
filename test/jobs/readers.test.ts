import { sql, type Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Database } from '../../src/server/db/schema.ts';
import { newDatabase } from '../../src/server/db/open.ts';
import { readOn } from '../../src/server/jobs/read-on.ts';
import type { Reader } from '../../src/server/jobs/reader.ts';
import { Readers } from '../../src/server/jobs/readers.ts';
import { newLog } from '../../src/server/log.ts';
import { countByDay } from '../../src/server/messages/count-by-day.ts';
import { workerDatabase } from '../support/database.ts';
import { counted, recounted } from '../support/message-days.ts';
import { school, type School } from '../support/school.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** A conversation of `messages` messages, as `append_messages` stores them, over as many days. */
async function written(s: School, messages: number): Promise<string> {
  const { id: conversationId } = await start(s, await s.as('parent'), ['teacher']);
  const rows = Array.from({ length: messages }, () => ({
    id: randomUUID(),
    conversation_id: conversationId,
    author_id: s.people.parent,
    body: 'x',
    reply_to_id: null,
    digest: '00',
  }));
  await s.db.transaction().execute(async (trx) => {
    await sql`select append_messages(${s.id}, ${JSON.stringify(rows)})`.execute(trx);
    await sql`
      update message set created_at = created_at - seq * interval '7 hours'
      where conversation_id = ${conversationId} and created_at > now() - interval '1 hour'`.execute(trx);
  });
  return conversationId;
}

/** The message changes once more, under the next revision. */
async function stamp(s: School, conversationId: string, seq: number): Promise<void> {
  await sql`
    with next as (update establishment set revision = revision + 1 where id = ${s.id} returning revision)
    update message set deleted_at = now(), body = '', revision = next.revision from next
    where conversation_id = ${conversationId} and seq = ${seq}`.execute(s.db);
}

async function readAll(db: Kysely<Database>, reader: Reader, id: string): Promise<void> {
  await until(async () => (await readOn(db, reader, id)) === 'present');
}

const quiet = { log: newLog('silent'), noteOutage: () => undefined, lookEveryMs: 50 };

test('[JOB1] [JOB4] a message that changes before it was read, or after, is counted once', async () => {
  await using s = await school();
  const conversationId = await written(s, 9);
  for (const seq of [1, 5, 9]) await stamp(s, conversationId, seq);
  await readAll(s.db, countByDay, s.id);
  expect(await counted(s)).toEqual(await recounted(s));
  expect((await recounted(s)).length).toBeGreaterThan(2);
  for (const seq of [9, 2]) await stamp(s, conversationId, seq);
  await written(s, 3);
  await stamp(s, conversationId, 4);
  await readAll(s.db, countByDay, s.id);
  expect(await counted(s)).toEqual(await recounted(s));
});

test('[JOB4] a range that begins with the later message of a conversation leaves none out', async () => {
  await using s = await school();
  const conversationId = await written(s, 3);
  await stamp(s, conversationId, 1);
  const { revision } = await s.db
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', s.id)
    .executeTakeFirstOrThrow();
  for (let after = 0; after < revision; after += 1)
    await s.db.transaction().execute((trx) => countByDay.read(trx, { establishmentId: s.id, after, upTo: after + 1 }));
  expect(await counted(s)).toEqual(await recounted(s));
});

test('[JOB1] a reader that fails after it has written leaves nothing, and goes on from where it was', async () => {
  await using s = await school();
  await written(s, 5);
  let failing = true;
  const failsOnce: Reader = {
    name: countByDay.name,
    read: async (trx, range) => {
      await countByDay.read(trx, range);
      if (failing) throw new Error('after writing');
    },
  };
  // The first call makes the cursor.
  await readOn(s.db, failsOnce, s.id);
  await expect(readOn(s.db, failsOnce, s.id)).rejects.toThrow('after writing');
  expect(await counted(s)).toEqual([]);
  failing = false;
  await readAll(s.db, failsOnce, s.id);
  expect(await counted(s)).toEqual(await recounted(s));
});

test('[JOB2] two processes that read at once share the ranges: none is read twice, none is left out', async () => {
  await using s = await school();
  const other = newDatabase((await workerDatabase()).connection, newLog('silent'));
  const ranges: { after: number; upTo: number }[] = [];
  let [inside, most] = [0, 0];
  const reader: Reader = {
    name: `shared-${s.id}`,
    read: async (trx, { establishmentId, after, upTo }) => {
      if (establishmentId !== s.id) return;
      most = Math.max(most, (inside += 1));
      await sql`select pg_sleep(0.01)`.execute(trx);
      inside -= 1;
      ranges.push({ after, upTo });
    },
  };
  const [one, two] = [s.db, other].map((db) => new Readers([reader, countByDay], { ...quiet, db })) as [
    Readers,
    Readers,
  ];
  const conversationId = await written(s, 4);
  for (let round = 0; round < 10; round += 1) {
    await stamp(s, conversationId, 1 + (round % 4));
    for (const readers of [one, two]) readers.wake(s.id);
    await until(async () => (await cursorOf(s, reader.name)) >= (await headOf(s)), { everyMs: 5 });
  }
  await until(async () => (await cursorOf(s, countByDay.name)) === (await headOf(s)));
  await Promise.all([one.close(), two.close()]);
  await other.destroy();
  expect(most).toBe(1);
  expect(ranges.length).toBeGreaterThan(5);
  expect(ranges.map(({ after }) => after)).toEqual([0, ...ranges.slice(0, -1).map(({ upTo }) => upTo)]);
  expect(await counted(s)).toEqual(await recounted(s));
});

test('[JOB3] [RUN20] a school in which a reader fails holds no other school up, is told of once, and counts as what is still to be read', async () => {
  await using broken = await school();
  await using whole = await school();
  await broken.db.updateTable('establishment').set({ timezone: 'No/Where' }).where('id', '=', broken.id).execute();
  for (const s of [broken, whole]) await written(s, 3);
  const told: unknown[] = [];
  const log = Object.assign(newLog('silent'), { error: (about: unknown) => void told.push(about) });
  const readers = new Readers([countByDay], { ...quiet, log, db: whole.db });
  await until(async () => (await cursorOf(whole, countByDay.name)) === (await headOf(whole)));
  await written(whole, 2);
  readers.wake(broken.id);
  readers.wake(whole.id);
  await until(async () => (await cursorOf(whole, countByDay.name)) === (await headOf(whole)));
  await until(() => told.length > 0);
  await until(async () => readers.behind.get(countByDay.name) === (await headOf(broken)));
  await readers.close();
  expect(told).toEqual([expect.objectContaining({ reader: 'message-day', establishmentId: broken.id })]);
  expect(await counted(whole)).toEqual(await recounted(whole));
  await broken.db.updateTable('establishment').set({ timezone: 'Africa/Tunis' }).where('id', '=', broken.id).execute();
  await readAll(broken.db, countByDay, broken.id);
  expect(await counted(broken)).toEqual(await recounted(broken));
});

async function cursorOf({ db, id }: School, name: string): Promise<number> {
  const query = db.selectFrom('readerCursor').select('revision').where('establishmentId', '=', id);
  return (await query.where('name', '=', name).executeTakeFirst())?.revision ?? 0;
}

async function headOf({ db, id }: School): Promise<number> {
  return (await db.selectFrom('establishment').select('revision').where('id', '=', id).executeTakeFirstOrThrow())
    .revision;
}
