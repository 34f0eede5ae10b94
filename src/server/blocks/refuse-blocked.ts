import type { Kysely } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

/**
 * Refuses that two begin a direct conversation of whom one does not want to hear from the other. Who decided it themselves is told so;
 * the other hears what they would of a conversation that is only read.
 */
export async function refuseBlocked(
  db: Kysely<Database>,
  { establishmentId, userId }: Caller,
  otherId: string,
): Promise<void> {
  const rows = await db
    .selectFrom('holdingBlock')
    .select('blockerId')
    .where('establishmentId', '=', establishmentId)
    .where((eb) =>
      eb.or([eb.and({ blockerId: userId, blockedId: otherId }), eb.and({ blockerId: otherId, blockedId: userId })]),
    )
    .execute();
  if (rows.some(({ blockerId }) => blockerId === userId)) throw new Refusal('person.blocked');
  if (rows.length > 0) throw new Refusal('conversation.readOnly');
}
