import type { Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** Answers who among these people is whose guardian. */
export async function guardiansAmong(
  db: Kysely<Database>,
  establishmentId: string,
  userIds: readonly string[],
): Promise<(guardianId: string, studentId: string) => boolean> {
  const rows = await db
    .selectFrom('guardianship')
    .select(['guardianId', 'studentId'])
    .where('establishmentId', '=', establishmentId)
    .where('guardianId', '=', anyOf(userIds))
    .where('studentId', '=', anyOf(userIds))
    .execute();
  const pairs = new Set(rows.map(({ guardianId, studentId }) => `${guardianId} ${studentId}`));
  return (guardianId, studentId) => pairs.has(`${guardianId} ${studentId}`);
}
