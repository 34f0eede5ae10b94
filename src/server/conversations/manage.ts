import type { Transaction } from 'kysely';
import { mayManage } from '../../shared/may.ts';
import type { Conversation } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessConversation, type Access } from './access.ts';
import { conversation } from './load.ts';

type Work = (trx: Transaction<Database>, access: Access, revision: number) => Promise<Change[]>;

/** Runs `work` for somebody who looks after the conversation, asked under its establishment's lock; answers the conversation as it then is. */
export async function manageConversation(
  ctx: MemberContext,
  conversationId: string,
  work: Work,
): Promise<Conversation> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessConversation({ ...ctx, db: trx }, conversationId));
  await commitChange(ctx, establishmentId, async (trx, revision) => {
    const access = await accessConversation({ ...ctx, db: trx }, conversationId);
    const { kind, role, createdBy, userId } = access;
    if (kind === 'direct') throw new Refusal('conversation.directIsFixed');
    if (!mayManage(kind, role, createdBy === userId)) throw new Refusal('conversation.notManager');
    return { result: undefined, changes: await work(trx, access, revision) };
  });
  return conversation(ctx, conversationId);
}
