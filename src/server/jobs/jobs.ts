import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

const atOnce = 100;

/** The latest jobs of a school, or of the installation for null, with their progress; the newest first. */
export function jobs(db: Kysely<Database>, establishmentId: string | null) {
  return db
    .selectFrom('job')
    .select(['id', 'kind', 'slot', 'state', 'done', 'total', 'error', 'createdAt', 'endedAt'])
    .where('establishmentId', 'is not distinct from', establishmentId)
    .orderBy('createdAt', 'desc')
    .limit(atOnce)
    .execute();
}
