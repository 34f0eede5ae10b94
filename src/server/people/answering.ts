import type { Kysely } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import type { Answering } from '../../shared/me.ts';
import type { Role } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/**
 * The members of staff who answer for conversations of one adult alone with students, none of them suspended: those whom the school
 * has named, and its admins where it has named nobody. Whom it has named and who may do so no longer is replaced by nobody.
 */
export async function answeringIn(db: Kysely<Database>, establishmentId: string): Promise<Answering[]> {
  return (await answeringInEach(db, [establishmentId])).get(establishmentId)!;
}

/** The same of several schools at once. */
export async function answeringInEach(
  db: Kysely<Database>,
  establishmentIds: readonly string[],
): Promise<Map<string, Answering[]>> {
  const rows = await db
    .selectFrom('membership')
    .select(['establishmentId', 'userId', 'name', 'role', 'suspendedAt', 'answersForStudents as isNamed'])
    .where('establishmentId', '=', anyOf(establishmentIds))
    .where((eb) => eb.or([eb('answersForStudents', '=', true), eb('role', '=', 'admin')]))
    .orderBy('name')
    .orderBy('userId')
    .execute();
  return new Map(establishmentIds.map((id) => [id, answeringAmong(rows.filter((row) => row.establishmentId === id))]));
}

type Row = Answering & { role: Role; suspendedAt: Date | null; isNamed: boolean };

function answeringAmong(rows: readonly Row[]): Answering[] {
  const someAreNamed = rows.some(({ isNamed }) => isNamed);
  return rows
    .filter(({ isNamed, role, suspendedAt }) => suspendedAt === null && isStaff(role) && isNamed === someAreNamed)
    .map(({ userId, name }) => ({ userId, name }));
}
