import { CompiledQuery, type Kysely } from 'kysely';
import type pg from 'pg';
import { connectOwner } from './owner.ts';
import { prepared } from './prepared.ts';
import type { Database } from './schema.ts';

/** Every cursor carries it: one from another epoch was drawn on rows that may not exist here. */
export async function readEpoch(db: Kysely<Database>): Promise<string> {
  const { epoch } = await db.selectFrom('instance').select('epoch').executeTakeFirstOrThrow();
  return epoch;
}

const identity = `(select s.system_identifier || '/' || c.timeline_id from pg_control_system() s, pg_control_checkpoint() c)`;

/** Whether another epoch was drawn meanwhile, or should be: a standby was promoted, or another cluster took the place of this one. */
export async function isReplaced(db: Kysely<Database>, epoch: string): Promise<boolean> {
  const { rows } = await db.executeQuery(asksReplaced(epoch));
  return rows[0]?.replaced ?? false;
}

/** Asked every second by every process. */
const readReplaced = prepared(
  `select epoch <> $1 or system_identifier is distinct from ${identity} as replaced from instance`,
);

function asksReplaced(epoch: string): CompiledQuery<{ replaced: boolean }> {
  return CompiledQuery.raw(readReplaced, [epoch]);
}

/** A new epoch in the place of `known`, unless another process has drawn one already; answers the one that holds. */
export async function renewEpoch(connection: pg.ClientConfig, known: string): Promise<string> {
  const owner = await connectOwner({ ...connection, query_timeout: 10_000 });
  try {
    await owner.query(
      `update instance set epoch = gen_random_uuid(), system_identifier = ${identity} where epoch = $1`,
      [known],
    );
    const { rows } = await owner.query<{ epoch: string }>('select epoch from instance');
    return rows[0]!.epoch;
  } finally {
    await owner.end();
  }
}

/**
 * Draws a new epoch on a new database and on one that was copied to another cluster. The timeline belongs to a cluster's
 * identity: recovery to a point in time and the promotion of a standby begin a new one, and may have lost what clients hold.
 */
export async function drawEpoch(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into instance (epoch, system_identifier)
     values (gen_random_uuid(), ${identity})
     on conflict (singleton) do update set epoch = excluded.epoch, system_identifier = excluded.system_identifier
     where instance.system_identifier is distinct from excluded.system_identifier`,
  );
}
