import type { Kysely } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import type { Answering } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';

/**
 * The members of staff who answer for conversations of one adult alone with students, none of them suspended: those whom the school
 * has named, and its admins where it has named nobody. Whom it has named and who may do so no longer is replaced by nobody.
 */
export async function answeringIn(db: Kysely<Database>, establishmentId: string): Promise<Answering[]> {
  const rows = await db
    .selectFrom('membership')
    .select(['userId', 'name', 'role', 'suspendedAt', 'answersForStudents as isNamed'])
    .where('establishmentId', '=', establishmentId)
    .where((eb) => eb.or([eb('answersForStudents', '=', true), eb('role', '=', 'admin')]))
    .orderBy('name')
    .orderBy('userId')
    .execute();
  const someAreNamed = rows.some(({ isNamed }) => isNamed);
  return rows
    .filter(({ isNamed, role, suspendedAt }) => suspendedAt === null && isStaff(role) && isNamed === someAreNamed)
    .map(({ userId, name }) => ({ userId, name }));
}
