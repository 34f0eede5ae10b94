import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type * as z from 'zod/mini';
import type { participantsInput } from '../../shared/inputs.ts';
import { limits } from '../../shared/limits.ts';
import { isStaff, seesEveryoneIn } from '../../shared/may.ts';
import { roles, type ConversationKind, type Participant } from '../../shared/public.ts';
import type { Reader } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { accessConversation, memberParticipants } from './access.ts';
import { participantColumns } from './columns.ts';

/**
 * These people of the conversation, also those who have left it: for the names beyond the header's first 50. Whom an announcement is
 * for are told of its staff, of themselves, and of who wrote in it while they were staff.
 */
export function participants(ctx: Reader, input: z.infer<typeof participantsInput>): Promise<Participant[]> {
  return inSchools(ctx, async (trx) => {
    const { kind, role, userId } = await accessConversation({ ...ctx, db: trx }, input.conversationId);
    const rows = await participantsOf(trx)
      .where('participant.conversationId', '=', input.conversationId)
      .where('participant.userId', 'in', input.userIds)
      .$if(!seesEveryoneIn(kind, role), (query) =>
        query.where((eb) => eb.or([isStaffRole(eb), eb('participant.userId', '=', userId), eb.exists(writtenBy(eb))])),
      )
      .execute();
    return rows.map(newParticipant);
  });
}

function writtenBy(eb: People) {
  return eb
    .selectFrom('message')
    .whereRef('message.conversationId', '=', 'participant.conversationId')
    .whereRef('message.authorId', '=', 'participant.userId');
}

/** Of which conversations the reader sees the staff and themselves alone; without a reader, the staff alone. */
type Narrowed = { ids: readonly string[]; userId?: string };

/** The first 50 of each conversation, those who have left after those who are there. */
export async function firstParticipants(
  db: Kysely<Database>,
  conversationIds: readonly string[],
  narrowed: Narrowed = { ids: [] },
): Promise<Map<string, Participant[]>> {
  const found = new Map<string, Participant[]>(conversationIds.map((id) => [id, []]));
  if (conversationIds.length === 0) return found;
  const { ids, userId = null } = narrowed;
  const rows = await (ids.length === 0
    ? readFirst(db, conversationIds)
    : readFirstShown(db, conversationIds, ids, userId));
  for (const row of rows) found.get(row.conversationId)?.push(newParticipant(row));
  return found;
}

const readFirst = statement((db: Kysely<Database>, ids: readonly string[]) => firstOf(db, ids));
const readFirstShown = statement(
  (db: Kysely<Database>, ids: readonly string[], narrowed: readonly string[], userId: string | null) =>
    firstOf(db, ids, (eb) => isShown(eb, narrowed, userId)),
);

function firstOf(db: Kysely<Database>, ids: readonly string[], isOne?: (eb: People) => Expression<SqlBool>) {
  return db
    .selectFrom('conversation')
    .innerJoinLateral(
      () =>
        peopleOf(db)
          .where('participant.conversationId', '=', sql.ref<string>('conversation.id'))
          .$if(isOne !== undefined, (query) => query.where(isOne!))
          .orderBy((order) => order('participant.leftAt', 'is not', null))
          .orderBy('participant.joinedAt')
          .orderBy('participant.userId')
          .limit(limits.participantsInHeader)
          .as('first'),
      (join) => join.onTrue(),
    )
    .where('conversation.id', '=', anyOf(ids))
    .selectAll('first');
}

type People = ExpressionBuilder<Database, 'participant' | 'membership'>;

/** Null is nobody's id. */
function isShown(eb: People, narrowed: readonly string[], userId: string | null) {
  const isNarrowed = eb('participant.conversationId', '=', anyOf(narrowed));
  return eb.or([eb.not(isNarrowed), isStaffRole(eb), eb('participant.userId', '=', sql<string>`${userId}`)]);
}

function isStaffRole(eb: People) {
  return eb('membership.role', 'in', roles.filter(isStaff));
}

/** Participants with the kind of their conversation, which says who is told of them. */
export function participantsOf(db: Kysely<Database>) {
  return peopleOf(db).innerJoin('conversation as its', 'its.id', 'participant.conversationId').select('its.kind');
}

function peopleOf(db: Kysely<Database>) {
  return memberParticipants(db).select(participantColumns);
}

export type ParticipantRow = Participant & { conversationId: string; kind: ConversationKind };

export function newParticipant(row: Participant): Participant {
  const { userId, name, role, photo, lastReadSeq, joinedAt, leftAt, canWrite, revision } = row;
  return { userId, name, role, photo, lastReadSeq, joinedAt, leftAt, canWrite, revision };
}
