import { sql, type Kysely } from 'kysely';
import type { Owner } from '../credentials/credential.ts';
import type { Database } from '../db/schema.ts';

/** So long it can be taken away, and so long nobody asks for another. */
export const readyDays = 3;
export const pauseMs = 86_400_000;

/** What was last gathered of somebody's, which the database shows to them alone. */
export function exportOf(db: Kysely<Database>, { userId }: Owner) {
  return db.selectFrom('accountExport').where('userId', '=', userId);
}

export const isReady = sql<boolean>`(state = 'ready' and ready_until > now())`;
