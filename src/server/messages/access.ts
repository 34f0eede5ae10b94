import { sql, type Kysely } from 'kysely';
import { settingsFrom, type SchoolSettings } from '../../shared/school-settings.ts';
import type { ConversationKind, Message, Role } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import { firstSeen, participationsOf } from '../conversations/access.ts';
import type { Owner } from '../credentials/credential.ts';
import type { Database } from '../db/schema.ts';
import { messageColumns } from './columns.ts';

/** A message through the eyes of someone who is in its conversation, also after it was deleted: its body is for no answer then. */
export type Access = Message & {
  establishmentId: string;
  userId: string;
  kind: ConversationKind;
  closedAt: Date | null;
  role: Role;
  canWrite: boolean;
  settings: SchoolSettings;
  /** By the database's clock, as its times are: those of processes differ. */
  now: Date;
  /** Whether students of the school write at this moment. */
  studentsWrite: boolean;
};

type Subject = { db: Kysely<Database>; credential: Owner };

/** The only door to one message. One that does not exist and one that the caller does not see, or no longer, are refused alike. */
export async function accessMessage({ db, credential }: Subject, id: string): Promise<Access> {
  const access = await participationsOf(db, credential.userId)
    .innerJoin('message', 'message.conversationId', 'conversation.id')
    .innerJoin('establishment', 'establishment.id', 'conversation.establishmentId')
    .where('message.id', '=', id)
    .where('message.seq', '>=', firstSeen)
    .select(messageColumns)
    .select(['conversation.establishmentId', 'conversation.kind', 'conversation.closedAt'])
    .select(['participant.userId', 'participant.canWrite', 'membership.role', 'establishment.settings'])
    .select([
      sql<Date>`clock_timestamp()`.as('now'),
      sql<boolean>`students_write(establishment.settings, establishment.timezone, clock_timestamp())`.as(
        'studentsWrite',
      ),
    ])
    .executeTakeFirst();
  if (!access) throw new Refusal('message.unknown');
  return { ...access, settings: settingsFrom(access.settings) };
}

/** Refuses as a message that is sent is refused: where the conversation is only read, and to students outside the hours. */
export function refuseSilent({
  canWrite,
  role,
  studentsWrite,
}: Pick<Access, 'canWrite' | 'role' | 'studentsWrite'>): void {
  if (!canWrite) throw new Refusal('conversation.readOnly');
  if (role === 'student' && !studentsWrite) throw new Refusal('student.notNow');
}
