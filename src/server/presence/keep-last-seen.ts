import { sql, type Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../db/schema.ts';

/** Written when a person's last socket is gone; a database that is away costs only the time at which they were last seen. */
export function keepLastSeen(db: Kysely<Database>, log: Logger, userId: string): void {
  db.updateTable('user')
    .set({ lastSeenAt: sql`now()` })
    .where('id', '=', userId)
    .execute()
    .catch((err: unknown) => log.warn({ err }, 'when someone was last seen was not kept'));
}
