import { sql, type Kysely } from 'kysely';
import type { AnnouncementAudience } from '../../shared/announcements.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';
import { reachable, type Caller } from '../people/reachable.ts';
import { peopleOfGroups } from './groups.ts';

type Asked = { caller: Caller; settings: Pick<SchoolSettings, 'contactRules'>; audience: AnnouncementAudience };

/**
 * To whom an announcement goes at this moment, each once: who is in one of the groups and in none that is left out, and whom the caller
 * may tell things by the school's rules. Neither the caller nor anybody who is suspended.
 */
export function recipients(db: Kysely<Database>, { caller, settings, audience }: Asked) {
  return reachable(db, caller, settings.contactRules, { informing: true }).where(isMeant(caller, audience));
}

/** How many are meant, whether the caller may tell them things or not. */
export async function countMeant(db: Kysely<Database>, { caller, audience }: Asked): Promise<number> {
  const { count } = await db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('membership.establishmentId', '=', caller.establishmentId)
    .where('membership.suspendedAt', 'is', null)
    .where('membership.userId', '<>', caller.userId)
    .where(isMeant(caller, audience))
    .executeTakeFirstOrThrow();
  return count;
}

/** Asked once, of all of them: what is left out has no unknown among it, which `not in` would answer with nobody. */
function isMeant({ establishmentId }: Caller, { groups, except }: AnnouncementAudience) {
  const [wanted, unwanted] = [peopleOfGroups(establishmentId, groups), peopleOfGroups(establishmentId, except)];
  return sql<boolean>`membership.user_id in (${wanted}) and membership.user_id not in (${unwanted})`;
}
