import type { Kysely } from 'kysely';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { firstSeen, participationsOf } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { isKept } from './access.ts';
import { membersFilesOf } from './members-files.ts';
import { contentKey } from './store.ts';

/** `digest` names the bytes, `key` says where they are. `size`: null where nobody has counted them. */
export type ReadableFile = { name: string; mediaType: string; size: number | null; digest: string; key: string };
type Asked = { id: string; isThumbnail: boolean };

const readColumns = [
  'attachment.name',
  'attachment.mediaType',
  'attachment.size',
  'attachment.establishmentId',
  'attachment.content',
  'attachment.thumbnail',
] as const;

/**
 * A file as it may be read at this moment: by whoever reads its message now, or looks after the announcement that it is of; and before it is
 * sent by its uploader alone, as long as they are in the conversation, or, of what is announced, staff. To everyone else it does not exist. Of
 * what is no picture there is no thumbnail.
 */
export async function readFile(ctx: MemberContext, { id, isThumbnail }: Asked): Promise<ReadableFile> {
  const { userId } = ctx.credential;
  const file = await inSchools(
    ctx,
    async (trx) => (await inConversations(trx, userId, id)) ?? (await inAnnouncements(trx, userId, id)),
  );
  const digest = isThumbnail ? file?.thumbnail : file?.content;
  if (!file || !digest) throw new Refusal('file.unknown');
  const key = contentKey(file.establishmentId, digest);
  if (isThumbnail) return { name: file.name, mediaType: 'image/webp', size: null, digest, key };
  return { name: file.name, mediaType: file.mediaType!, size: file.size, digest, key };
}

function inConversations(db: Kysely<Database>, userId: string, id: string) {
  return participationsOf(db, userId)
    .innerJoin('attachment', 'attachment.conversationId', 'conversation.id')
    .leftJoin('message', 'message.id', 'attachment.messageId')
    .where('attachment.id', '=', id)
    .where('attachment.finishedAt', 'is not', null)
    .where(isKept)
    .where((eb) =>
      eb.or([
        eb.and([eb('message.deletedAt', 'is', null), eb('message.seq', '>=', firstSeen)]),
        eb.and([eb('attachment.messageId', 'is', null), eb('attachment.uploaderId', '=', userId)]),
      ]),
    )
    .select(readColumns)
    .executeTakeFirst();
}

/** As `oversees` has it, for an admin is in few of the conversations that announcements have become. */
function inAnnouncements(db: Kysely<Database>, userId: string, id: string) {
  return membersFilesOf(db, userId)
    .leftJoin('announcement', 'announcement.messageId', 'attachment.messageId')
    .leftJoin('message', 'message.id', 'announcement.messageId')
    .where('attachment.id', '=', id)
    .where('attachment.finishedAt', 'is not', null)
    .where(isKept)
    .where((eb) =>
      eb.or([
        eb.and([eb('attachment.conversationId', 'is', null), eb('attachment.uploaderId', '=', userId)]),
        eb.and([
          eb('message.id', 'is not', null),
          eb('message.deletedAt', 'is', null),
          eb.or([eb('membership.role', '=', 'admin'), eb('announcement.authorId', '=', userId)]),
        ]),
      ]),
    )
    .select(readColumns)
    .executeTakeFirst();
}
