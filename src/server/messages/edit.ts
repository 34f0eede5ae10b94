import type { Kysely } from 'kysely';
import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import { editFault } from '../../shared/may-message.ts';
import type { editMessageInput } from '../../shared/message-inputs.ts';
import type { Message } from '../../shared/public.ts';
import { Refusal, TooBig, TooSmall } from '../../shared/refusals.ts';
import { isLongerThan } from '../../shared/text.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { checkedMentions, refuseMentions } from '../mentions/refuse.ts';
import { refuseSilent } from './access.ts';
import { changeMessage } from './change-message.ts';

/**
 * Puts another text in the place of the author's own, for as long as the school lets them; of a message that carries files also none.
 * What stood there is kept. The same edit again, also after that time, is the same message.
 */
export async function editMessage(
  ctx: MemberContext,
  { id, body }: z.infer<typeof editMessageInput>,
): Promise<Message> {
  if (isLongerThan(body, ctx.limits.bodyCharacters)) throw new TooBig('body');
  await ctx.rates.edit(ctx.credential.userId);
  return changeMessage(ctx, id, async (trx, message) => {
    const { establishmentId, userId, settings, now, revision } = message;
    const fault = editFault(message, userId, settings, now.getTime());
    // Whoever did not hear that it was done asks again, perhaps too late.
    if (message.body === body && (fault === null || fault === 'message.editOver')) return null;
    if (fault) throw new Refusal(fault);
    refuseSilent(message);
    if (body === '' && message.attachments.length === 0) throw new TooSmall('body');
    await refuseTooMany(trx, id);
    const mentions = checkedMentions(body, message.conversationId);
    await refuseMentions(trx, message, mentions);
    const before = { establishmentId, messageId: id, revision, body: message.body, replacedAt: now };
    await trx.insertInto('messageVersion').values(before).execute();
    return { body, mentions, editedAt: now };
  });
}

/** Whoever asks what a message said before is given all of it: without an end, one author would fill the memory of the server with it. */
async function refuseTooMany(db: Kysely<Database>, messageId: string): Promise<void> {
  const { edits } = await db
    .selectFrom('messageVersion')
    .select(({ fn }) => fn.countAll<number>().as('edits'))
    .where('messageId', '=', messageId)
    .executeTakeFirstOrThrow();
  if (edits >= limits.editsOfMessage) throw new Refusal('message.editedTooOften');
}
