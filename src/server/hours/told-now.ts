import type { ToldNow } from '../../shared/told-now.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';

/** As many as may still be held in one conversation, and more. */
const atMost = 50;

/** The last messages of a conversation that their authors had told at once, for whoever reads them; the latest first. */
export function toldNow(ctx: MemberContext, conversationId: string): Promise<ToldNow[]> {
  return inSchools(ctx, async (trx) => {
    const { fromSeq } = await accessConversation({ ...ctx, db: trx }, conversationId);
    return trx
      .selectFrom('toldNow')
      .select(['messageId', 'toldAt'])
      .where('conversationId', '=', conversationId)
      .where('seq', '>=', fromSeq)
      .orderBy('seq', 'desc')
      .limit(atMost)
      .execute();
  });
}
