import type { Kysely, Transaction } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { scheduledColumns } from './columns.ts';

/** What waits and is this person's own; somebody else's is as if there were none. */
export function ownScheduled(db: Kysely<Database>, userId: string) {
  return db.selectFrom('scheduledMessage').where('scheduledMessage.authorId', '=', userId);
}

/** In which school it waits. What has become a message meanwhile is refused as sent. */
export async function schoolOfScheduled(ctx: MemberContext, id: string): Promise<string> {
  const { userId } = ctx.credential;
  return inSchools(ctx, async (trx) => {
    const row = await ownScheduled(trx, userId).select('establishmentId').where('id', '=', id).executeTakeFirst();
    return row?.establishmentId ?? refuseGone(trx, userId, id);
  });
}

/** Locked until the end of the transaction: what is being sent at this moment is waited for, and then gone. */
export async function accessScheduled(trx: Transaction<Database>, userId: string, id: string) {
  const row = await ownScheduled(trx, userId)
    .select(scheduledColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refuseGone(trx, userId, id);
}

/** Why it is not there: it was sent, or there never was such a one. */
export async function refuseGone(db: Kysely<Database>, userId: string, id: string): Promise<never> {
  const sent = await db
    .selectFrom('message')
    .select('id')
    .where('id', '=', id)
    .where('authorId', '=', userId)
    .executeTakeFirst();
  throw new Refusal(sent ? 'scheduled.sent' : 'scheduled.unknown');
}

/** Staff send later where they may write now; what holds when it is due is asked again then. */
export async function refuseSchedulingIn(ctx: MemberContext, conversationId: string): Promise<void> {
  const { role, canWrite } = await accessConversation(ctx, conversationId);
  if (!isStaff(role)) throw new Refusal('scheduled.staffOnly');
  if (!canWrite) throw new Refusal('conversation.readOnly');
}
