import type { Transaction } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import type { Role } from '../../shared/public.ts';
import { settingsFrom } from '../../shared/school-settings.ts';
import { participationsOf } from '../conversations/access.ts';
import type { Database } from '../db/schema.ts';
import { areRelated, reachable, type Caller } from '../people/reachable.ts';

type Shown = { userId: string; role: Role };

/**
 * Whether somebody of this school may see this person of it: as its admin, in a conversation that shows the two to each other, because they
 * may write to them, or because one teaches or answers for the other or for the other's child.
 */
export async function maySee(trx: Transaction<Database>, caller: Caller, shown: Shown, settings: object) {
  if (caller.role === 'admin') return true;
  const { contactRules } = settingsFrom(settings);
  const ways = [
    inConversation(trx, caller, shown),
    reachable(trx, caller, contactRules).where('membership.userId', '=', shown.userId).select('membership.userId'),
    related(trx, caller, shown),
  ];
  for (const way of ways) if (await way.limit(1).executeTakeFirst()) return true;
  return false;
}

/** Of an announcement those whom it is for see its staff alone, and are seen by them alone. Who has left stays beside what they wrote. */
function inConversation(trx: Transaction<Database>, { establishmentId, userId, role }: Caller, shown: Shown) {
  const seesAll = isStaff(role) || isStaff(shown.role);
  return participationsOf(trx, userId)
    .innerJoin('participant as other', 'other.conversationId', 'conversation.id')
    .where('conversation.establishmentId', '=', establishmentId)
    .where('other.userId', '=', shown.userId)
    .$if(!seesAll, (query) => query.where('conversation.kind', '<>', 'announcement'))
    .select('other.userId');
}

function related(trx: Transaction<Database>, caller: Caller, { userId }: Shown) {
  return trx
    .selectFrom('membership')
    .where('membership.establishmentId', '=', caller.establishmentId)
    .where('membership.userId', '=', userId)
    .where(areRelated(caller))
    .select('membership.userId');
}
