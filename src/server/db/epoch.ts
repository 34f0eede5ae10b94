import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Database } from './schema.ts';

/** Every cursor carries it: one from another epoch was drawn on rows that may not exist here. */
export async function readEpoch(db: Kysely<Database>): Promise<string> {
  const { epoch } = await db.selectFrom('instance').select('epoch').executeTakeFirstOrThrow();
  return epoch;
}

/**
 * Draws a new epoch on a new database and on one that was copied to another cluster. The timeline belongs to a cluster's
 * identity: recovery to a point in time and the promotion of a standby begin a new one, and may have lost what clients hold.
 */
export async function drawEpoch(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into instance (epoch, system_identifier)
     select gen_random_uuid(), s.system_identifier || '/' || c.timeline_id from pg_control_system() s, pg_control_checkpoint() c
     on conflict (singleton) do update set epoch = excluded.epoch, system_identifier = excluded.system_identifier
     where instance.system_identifier is distinct from excluded.system_identifier`,
  );
}
