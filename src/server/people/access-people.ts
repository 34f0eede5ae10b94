import type { Transaction } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';

/** A person as an admin of the school changes them. */
export type Member = Awaited<ReturnType<typeof accessPeople>>[number];

/** The only door to a school's people for its admins. Whoever is of another school, or of none, is refused as if they did not exist. */
export async function accessPeople(trx: Transaction<Database>, establishmentId: string, userIds: readonly string[]) {
  const people = await trx
    .selectFrom('membership')
    .select(['establishmentId', 'userId', 'name', 'role', 'externalId', 'birthDate'])
    .select(['suspendedAt', 'suspendedUntil', 'suspendedBecause'])
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyOf(userIds))
    .orderBy('userId')
    .execute();
  if (people.length < new Set(userIds).size) throw new Refusal('person.unknown');
  return people;
}

export async function accessPerson(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
): Promise<Member> {
  const [person] = await accessPeople(trx, establishmentId, [userId]);
  return person!;
}
