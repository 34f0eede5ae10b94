import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { firstSeen, participationsOf } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import { isKept } from './access.ts';
import { contentKey } from './store.ts';

/** `digest` names the bytes, `key` says where they are. `size`: null where nobody has counted them. */
export type ReadableFile = { name: string; mediaType: string; size: number | null; digest: string; key: string };
type Asked = { id: string; isThumbnail: boolean };

/**
 * A file as it may be read at this moment: by whoever reads its message now, and before it is sent by its uploader alone, as long as they
 * are in the conversation. To everyone else it does not exist. Of what is no picture there is no thumbnail.
 */
export async function readFile(ctx: MemberContext, { id, isThumbnail }: Asked): Promise<ReadableFile> {
  const { userId } = ctx.credential;
  const file = await inSchools(ctx, (trx) =>
    participationsOf(trx, userId)
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
      .select(['attachment.name', 'attachment.mediaType', 'attachment.size', 'attachment.establishmentId'])
      .select(['attachment.content', 'attachment.thumbnail'])
      .executeTakeFirst(),
  );
  const digest = isThumbnail ? file?.thumbnail : file?.content;
  if (!file || !digest) throw new Refusal('file.unknown');
  const key = contentKey(file.establishmentId, digest);
  if (isThumbnail) return { name: file.name, mediaType: 'image/webp', size: null, digest, key };
  return { name: file.name, mediaType: file.mediaType!, size: file.size, digest, key };
}
