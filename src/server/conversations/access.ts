import { sql, type Kysely } from 'kysely';
import type { ConversationKind, Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Database } from '../db/schema.ts';
import type { Owner } from '../credentials/credential.ts';

/** A conversation through the eyes of someone who is in it. */
export type Access = {
  id: string;
  establishmentId: string;
  kind: ConversationKind;
  createdBy: string;
  participantCount: number;
  lastSeq: number;
  /** Whose people are in it, where they are those of a class. */
  classId: string | null;
  closedAt: Date | null;
  userId: string;
  name: string;
  role: Role;
  /** As `firstSeen`. */
  fromSeq: number;
  canWrite: boolean;
  /** Whether they let the others be told that they write. */
  sharesTyping: boolean;
};

type Subject = { db: Kysely<Database>; credential: Owner };

/** The only door to a conversation. One that does not exist and one that the caller is not in, or no longer, are refused alike. */
export async function accessConversation({ db, credential }: Subject, conversationId: string): Promise<Access> {
  const access = await participationsOf(db, credential.userId)
    .where('participant.conversationId', '=', conversationId)
    .select(['conversation.id', 'conversation.establishmentId', 'conversation.kind', 'conversation.createdBy'])
    .select(['conversation.participantCount', 'conversation.lastSeq', 'conversation.classId', 'conversation.closedAt'])
    .select(['participant.userId', 'membership.name', 'membership.role', 'participant.canWrite'])
    .select('membership.sharesTyping')
    .select(firstSeen.as('fromSeq'))
    .executeTakeFirst();
  if (!access) throw new Refusal('conversation.unknown');
  return access;
}

/** Who is in a conversation of a class is who is in the class, and nobody's to change by hand; one that is over nobody joins. */
export function refuseFollowing({ classId }: Pick<Access, 'classId'>): void {
  if (classId !== null) throw new Refusal('conversation.followsClass');
}

/** The conversations that a person is in and may see: not those they left, nor those of a school that suspended them. */
export function participationsOf(db: Kysely<Database>, userId: string) {
  return memberParticipants(db)
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .where('participant.userId', '=', userId)
    .where('participant.leftAt', 'is', null)
    .where('membership.suspendedAt', 'is', null);
}

/** Of each of these the first message that the person may see and that is still there. */
export const firstSeen = sql<number>`greatest(participant.from_seq, conversation.first_seq)`;

/** Participants with what they are in the school. */
export function memberParticipants(db: Kysely<Database>) {
  return db
    .selectFrom('participant')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.establishmentId', '=', 'participant.establishmentId')
        .onRef('membership.userId', '=', 'participant.userId'),
    );
}
