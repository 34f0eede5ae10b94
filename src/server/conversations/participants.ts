import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { participantsInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import type { Participant } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessConversation, memberParticipants } from './access.ts';
import { participantColumns } from './columns.ts';

/** These people of the conversation, also those who have left it: for the names beyond the header's first 50. */
export async function participants(
  ctx: MemberContext,
  input: z.infer<typeof participantsInput>,
): Promise<Participant[]> {
  await accessConversation(ctx, input.conversationId);
  const rows = await participantsOf(ctx.db)
    .where('participant.conversationId', '=', input.conversationId)
    .where('participant.userId', 'in', input.userIds)
    .execute();
  return rows.map(newParticipant);
}

/** The first 50 of each conversation, those who have left after those who are there. */
export async function firstParticipants(
  db: Kysely<Database>,
  conversationIds: readonly string[],
): Promise<Map<string, Participant[]>> {
  const found = new Map<string, Participant[]>(conversationIds.map((id) => [id, []]));
  if (conversationIds.length === 0) return found;
  const rows = await db
    .selectFrom('conversation')
    .innerJoinLateral(
      () =>
        participantsOf(db)
          .where('participant.conversationId', '=', sql.ref<string>('conversation.id'))
          .orderBy((order) => order('participant.leftAt', 'is not', null))
          .orderBy('participant.joinedAt')
          .orderBy('participant.userId')
          .limit(limits.participantsInHeader)
          .as('first'),
      (join) => join.onTrue(),
    )
    .where('conversation.id', 'in', conversationIds)
    .selectAll('first')
    .execute();
  for (const row of rows) found.get(row.conversationId)?.push(newParticipant(row));
  return found;
}

export function participantsOf(db: Kysely<Database>) {
  return memberParticipants(db).select(participantColumns);
}

export function newParticipant({
  conversationId: _,
  ...participant
}: Participant & { conversationId: string }): Participant {
  return participant;
}
