import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';

/** The files of the schools where a person is staff, and is not suspended. */
export function membersFilesOf(db: Kysely<Database>, userId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('attachment', 'attachment.establishmentId', 'membership.establishmentId')
    .where('membership.userId', '=', userId)
    .where('membership.suspendedAt', 'is', null)
    .where('membership.role', 'in', ['admin', 'teacher']);
}
