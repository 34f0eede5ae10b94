import { sql, type Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { contentKey } from './store.ts';

/**
 * Holds these bytes of a school to the end of the transaction. Whoever is about to keep them and whoever sweeps them away take turns, or a
 * file could lose its bytes to the sweeping of another that had the same.
 */
export async function lockContents(
  trx: Kysely<Database>,
  establishmentId: string,
  digests: readonly (string | null)[],
): Promise<void> {
  const keys = digests.flatMap((digest) => (digest === null ? [] : [contentKey(establishmentId, digest)]));
  // All in one order, so that no two wait for each other.
  for (const key of [...new Set(keys)].toSorted())
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx);
}
