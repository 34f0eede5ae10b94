import type * as z from 'zod/mini';
import type { conversationInput } from '../../shared/inputs.ts';
import { widestContent } from '../../shared/limits.ts';
import { isStaff } from '../../shared/may.ts';
import type { Mentionable } from '../../shared/mentions.ts';
import { roles } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation, memberParticipants } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';

/** Whom the caller may mention in a conversation, by name: the others who are there, and of an announcement its staff. */
export function mentionable(
  ctx: MemberContext,
  { conversationId }: z.infer<typeof conversationInput>,
): Promise<Mentionable[]> {
  return inSchools(ctx, async (trx) => {
    const { kind, userId } = await accessConversation({ ...ctx, db: trx }, conversationId);
    return memberParticipants(trx)
      .select(['participant.userId', 'membership.name', 'membership.role', 'membership.photo'])
      .where('participant.conversationId', '=', conversationId)
      .where('participant.leftAt', 'is', null)
      .where('participant.userId', '<>', userId)
      .$if(kind === 'announcement', (query) => query.where('membership.role', 'in', roles.filter(isStaff)))
      .orderBy('membership.name')
      .limit(widestContent.groupParticipants)
      .execute();
  });
}
