import type { Transaction } from 'kysely';
import type { ContentLimits } from '../../shared/limits.ts';
import { groupFault, type Present } from '../../shared/may.ts';
import type { ConversationKind } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import { guardiansAmong } from '../people/guardians.ts';

/** How many people may be in a conversation of this kind. */
export function participantsAtMost(kind: ConversationKind, limits: ContentLimits): number {
  return kind === 'announcement' ? limits.announcementParticipants : limits.groupParticipants;
}

/** Refuses that these people are together in a conversation. Whoever is suspended takes a place and answers for nobody. */
export async function refuseUnfit(
  { trx, limits }: { trx: Transaction<Database>; limits: ContentLimits },
  establishmentId: string,
  kind: ConversationKind,
  people: readonly (Present & { suspendedAt?: Date | null })[],
): Promise<void> {
  if (people.length > participantsAtMost(kind, limits)) throw new Refusal('conversation.full');
  const active = people.filter(({ suspendedAt }) => !suspendedAt);
  const isGuardian = await guardiansAmong(
    trx,
    establishmentId,
    active.map(({ userId }) => userId),
  );
  const fault = groupFault(kind, active, isGuardian);
  if (fault) throw new Refusal(fault);
}
