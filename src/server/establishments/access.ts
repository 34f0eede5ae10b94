import type { Kysely } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Owner } from '../credentials/credential.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

type Subject = { db: Kysely<Database>; credential: Owner };

/** The caller's unsuspended memberships. */
export function accessMemberships({ db, credential }: Subject): Promise<Caller[]> {
  return db
    .selectFrom('membership')
    .select(['establishmentId', 'userId', 'role'])
    .where('userId', '=', credential.userId)
    .where('suspendedAt', 'is', null)
    .execute();
}

/** The caller's membership of this establishment, or of their only one, which has to be an admin's. */
export async function accessAdmin(subject: Subject, establishmentId: string | undefined): Promise<Caller> {
  const caller = await accessMembership(subject, establishmentId);
  if (caller.role !== 'admin') throw new Refusal('admin.needed');
  return caller;
}

/** The caller's membership of this establishment, or, where none is named, of their only one. */
export async function accessMembership(subject: Subject, establishmentId: string | undefined): Promise<Caller> {
  const memberships = await accessMemberships(subject);
  if (establishmentId === undefined && memberships.length > 1) throw new Refusal('establishment.needed');
  const found = memberships.find(
    (membership) => (establishmentId ?? membership.establishmentId) === membership.establishmentId,
  );
  if (!found) throw new Refusal('establishment.unknown');
  return found;
}
