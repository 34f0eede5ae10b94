import { sql, type Kysely, type Selectable } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import { participationsOf } from '../conversations/access.ts';
import type { Owner } from '../credentials/credential.ts';
import type { Database } from '../db/schema.ts';

/** A file that its uploader is about to send. */
export type Upload = Pick<
  Selectable<Database['attachment']>,
  'id' | 'establishmentId' | 'conversationId' | 'uploaderId' | 'name' | 'announced' | 'received' | 'parts'
>;

type Subject = { db: Kysely<Database>; credential: Owner };

/** What may be swept away at any moment is not there any more. */
export const isKept = sql<boolean>`(attachment.gone_at is null or attachment.gone_at > clock_timestamp())`;

/**
 * A file of the caller's own that was not sent, in a conversation where they write now. One that does not exist, that is another's or
 * that was sent is refused alike.
 */
export async function accessUpload({ db, credential }: Subject, id: string) {
  const upload = await participationsOf(db, credential.userId)
    .innerJoin('attachment', 'attachment.conversationId', 'conversation.id')
    .where('attachment.id', '=', id)
    .where('attachment.uploaderId', '=', credential.userId)
    .where('attachment.messageId', 'is', null)
    .where(isKept)
    .select(['attachment.id', 'attachment.establishmentId', 'attachment.conversationId', 'attachment.uploaderId'])
    .select(['attachment.name', 'attachment.announced', 'attachment.received', 'attachment.parts'])
    .select(['attachment.refused', 'attachment.finishedAt', 'participant.canWrite'])
    .executeTakeFirst();
  if (!upload) throw new Refusal('file.unknown');
  if (!upload.canWrite) throw new Refusal('conversation.readOnly');
  return upload;
}
