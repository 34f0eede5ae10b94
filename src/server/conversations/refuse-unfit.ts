import type { Transaction } from 'kysely';
import type { ContentLimits } from '../../shared/limits.ts';
import { adultAlone, groupFault, supervisionOf, type Present } from '../../shared/standing.ts';
import type { ConversationKind, Supervision } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { SchoolSettings } from '../../shared/school-settings.ts';
import type { Database } from '../db/schema.ts';
import { answeringIn } from '../people/answering.ts';
import { guardiansAmong } from '../people/guardians.ts';

/** How many people may be in a conversation of this kind. */
export function participantsAtMost(kind: ConversationKind, limits: ContentLimits): number {
  return kind === 'announcement' ? limits.announcementParticipants : limits.groupParticipants;
}

type Subject = { trx: Transaction<Database>; limits: ContentLimits; settings: SchoolSettings };
type Coming = Present & { suspendedAt?: Date | null };

/**
 * Refuses that these people are together in a conversation, and answers who answers for it. Whoever is suspended takes a place and
 * answers for nobody.
 */
export async function refuseUnfit(
  { trx, limits, settings }: Subject,
  establishmentId: string,
  kind: ConversationKind,
  people: readonly Coming[],
): Promise<Supervision> {
  if (people.length > participantsAtMost(kind, limits)) throw new Refusal('conversation.full');
  const active = people.filter(({ suspendedAt }) => !suspendedAt);
  const userIds = active.map(({ userId }) => userId);
  const isGuardian = await guardiansAmong(trx, establishmentId, userIds);
  const fault = groupFault(kind, active, isGuardian);
  if (fault) throw new Refusal(fault);
  const adult = adultAlone(kind, active, isGuardian);
  if (adult === null) return 'none';
  const answering = (await answeringIn(trx, establishmentId)).map(({ userId }) => userId);
  const supervision = supervisionOf(adult, settings.aloneWithStudents, answering);
  if (supervision === 'unanswered') throw new Refusal('conversation.nobodyAnswers');
  if (supervision === 'closed') throw new Refusal('conversation.adultAlone');
  return supervision;
}
