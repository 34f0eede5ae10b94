import type { Kysely } from 'kysely';
import type { ConversationKind, Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { reachable, type Caller } from './reachable.ts';

export type Person = { userId: string; name: string; role: Role; sharesReading: boolean };

/** These people, to each of whom the caller may start writing, or may tell things; one that is not there and one out of reach are refused alike. */
export async function accessContacts(
  db: Kysely<Database>,
  caller: Caller,
  userIds: readonly string[],
  kind?: ConversationKind,
): Promise<Person[]> {
  const wanted = [...new Set(userIds)];
  const people = await contactsAmong(db, caller, wanted, kind);
  if (people.length < wanted.length) throw new Refusal('contact.notAllowed');
  return people;
}

/** Those of these people to whom the caller may start writing, or may tell things. */
export async function contactsAmong(
  db: Kysely<Database>,
  caller: Caller,
  userIds: readonly string[],
  kind?: ConversationKind,
): Promise<Person[]> {
  const { contactRules } = await readSettings(db, caller.establishmentId);
  return reachable(db, caller, contactRules, { informing: kind === 'announcement' })
    .select(['membership.userId', 'membership.name', 'membership.role', 'membership.sharesReading'])
    .where('membership.userId', '=', anyOf(userIds))
    .execute();
}

export function accessSelf(db: Kysely<Database>, { establishmentId, userId }: Caller): Promise<Person> {
  return db
    .selectFrom('membership')
    .select(['membership.userId', 'membership.name', 'membership.role', 'membership.sharesReading'])
    .where('membership.establishmentId', '=', establishmentId)
    .where('membership.userId', '=', userId)
    .executeTakeFirstOrThrow();
}
