import { sql, type Kysely, type Selectable } from 'kysely';
import { isStaff } from '../../shared/may.ts';
import { Refusal } from '../../shared/refusals.ts';
import { accessConversation, participationsOf } from '../conversations/access.ts';
import type { Owner } from '../credentials/credential.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import type { Caller } from '../people/reachable.ts';
import { membersFilesOf } from './members-files.ts';

/** A file that its uploader is about to send. */
export type Upload = Pick<
  Selectable<Database['attachment']>,
  'id' | 'establishmentId' | 'conversationId' | 'uploaderId' | 'name' | 'announced' | 'received' | 'parts'
>;

type Subject = { db: Kysely<Database>; credential: Owner };
type Place = { conversationId?: string | undefined; establishmentId?: string | undefined };

/** What may be swept away at any moment is not there any more. */
export const isKept = sql<boolean>`(attachment.gone_at is null or attachment.gone_at > clock_timestamp())`;

const uploadColumns = [
  'attachment.id',
  'attachment.establishmentId',
  'attachment.conversationId',
  'attachment.uploaderId',
  'attachment.name',
  'attachment.announced',
  'attachment.received',
  'attachment.parts',
  'attachment.refused',
  'attachment.finishedAt',
] as const;

/** Whoever brings a file to a conversation where they write, or, as staff, for what they announce at a school. */
export async function accessPlace(
  subject: Subject,
  { conversationId, establishmentId }: Place,
): Promise<Pick<Caller, 'establishmentId' | 'userId'>> {
  if (conversationId === undefined) {
    const caller = await accessMembership(subject, establishmentId);
    if (!isStaff(caller.role)) throw new Refusal('announcement.staffOnly');
    return caller;
  }
  const conversation = await accessConversation(subject, conversationId);
  if (!conversation.canWrite) throw new Refusal('conversation.readOnly');
  return conversation;
}

/**
 * A file of the caller's own that was not sent, in a conversation where they write now, or for what they announce. One that does not exist, that
 * is another's or that was sent is refused alike.
 */
export async function accessUpload({ db, credential: { userId } }: Subject, id: string) {
  const upload = await participationsOf(db, userId)
    .innerJoin('attachment', 'attachment.conversationId', 'conversation.id')
    .where('attachment.id', '=', id)
    .where('attachment.uploaderId', '=', userId)
    .where('attachment.messageId', 'is', null)
    .where(isKept)
    .select(uploadColumns)
    .select('participant.canWrite')
    .executeTakeFirst();
  if (upload && !upload.canWrite) throw new Refusal('conversation.readOnly');
  const found = upload ?? (await toAnnounce(db, userId, id));
  if (!found) throw new Refusal('file.unknown');
  return found;
}

function toAnnounce(db: Kysely<Database>, userId: string, id: string) {
  return membersFilesOf(db, userId)
    .where('attachment.id', '=', id)
    .where('attachment.uploaderId', '=', userId)
    .where('attachment.conversationId', 'is', null)
    .where(isKept)
    .select(uploadColumns)
    .executeTakeFirst();
}
