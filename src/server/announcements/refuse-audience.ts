import type { Transaction } from 'kysely';
import type { AnnouncementAudience } from '../../shared/announcements.ts';
import type { ContentLimits } from '../../shared/limits.ts';
import { Refusal } from '../../shared/refusals.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import type { Caller } from '../people/reachable.ts';
import { peopleIn, refuseGroups } from './groups.ts';
import { recipients } from './recipients.ts';

/** Refuses an audience that the caller may not announce to, one of nobody, and one of more than a conversation holds. */
export async function refuseAudience(
  trx: Transaction<Database>,
  caller: Caller,
  audience: AnnouncementAudience,
  limits: Pick<ContentLimits, 'announcementParticipants'>,
): Promise<void> {
  await refuseGroups(trx, caller, audience);
  const asked = { caller, settings: await readSettings(trx, caller.establishmentId), audience };
  const count = async (query: ReturnType<typeof recipients>) => {
    const counted = query.select(({ fn }) => fn.countAll<number>().as('count'));
    return (await counted.executeTakeFirstOrThrow()).count;
  };
  const named = [...new Set(peopleIn(audience.groups))];
  const chosen = { groups: named.map((userId) => ({ kind: 'person' as const, userId })), except: [] };
  const there = recipients(trx, { ...asked, audience: chosen }).where('membership.userId', '=', anyOf(named));
  if (named.length > 0 && (await count(there)) < named.length) throw new Refusal('announcement.personGone');
  const people = await count(recipients(trx, asked));
  if (people === 0) throw new Refusal('announcement.nobody');
  // Its author has a place in it as well.
  if (people >= limits.announcementParticipants) throw new Refusal('announcement.tooMany');
}
