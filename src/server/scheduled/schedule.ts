import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { limits } from '../../shared/limits.ts';
import type { Attachment } from '../../shared/public.ts';
import type { Scheduled } from '../../shared/scheduled.ts';
import { Refusal, TooBig } from '../../shared/refusals.ts';
import type { scheduleMessageInput } from '../../shared/scheduled-inputs.ts';
import { isLongerThan } from '../../shared/text.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { accessConversation } from '../conversations/access.ts';
import { establishmentOf } from '../conversations/establishment-of.ts';
import { inSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { filesForLater, holdForLater } from '../files/hold-for-later.ts';
import { checkedMentions } from '../mentions/refuse.ts';
import { accessMessage } from '../messages/access.ts';
import { ownScheduled, refuseGone, refuseSchedulingIn } from './access.ts';
import { scheduledColumns } from './columns.ts';
import { refuseTime } from './refuse-time.ts';

type Input = z.infer<typeof scheduleMessageInput>;

/** Keeps a message for its time, which its author alone knows of. The same again, however late, is the same; its id with anything else is refused. */
export async function scheduleMessage(ctx: MemberContext, input: Input): Promise<Scheduled> {
  const { userId } = ctx.credential;
  if (isLongerThan(input.body, ctx.limits.bodyCharacters)) throw new TooBig('body');
  checkedMentions(input.body, input.conversationId);
  await ctx.rates.edit(userId);
  const establishmentId = await establishmentOf(ctx.live, input.conversationId);
  const scheduled = await inSchool(ctx.db, establishmentId, async (trx) => {
    // Whoever did not hear that it was done asks again, perhaps when they may no longer, or when its time is over.
    await accessConversation({ ...ctx, db: trx }, input.conversationId);
    const known = await ownScheduled(trx, userId)
      .select(scheduledColumns)
      .where('id', '=', input.id)
      .executeTakeFirst();
    if (known) return sameAs(known, input);
    await refuseUnfit({ ...ctx, db: trx }, input);
    return insert(trx, { establishmentId, authorId: userId, ...input });
  });
  ringAccount(ctx, [userId], { what: 'scheduled' });
  return scheduled;
}

function sameAs(known: Scheduled, { conversationId, body, replyToId, attachmentIds = [], at }: Input): Scheduled {
  const isSame =
    known.conversationId === conversationId &&
    known.body === body &&
    known.attachments.map(({ id }) => id).join() === attachmentIds.join() &&
    known.replyToId === (replyToId ?? null) &&
    known.at.getTime() === at.getTime();
  if (!isSame) throw new Refusal('message.idTaken');
  return known;
}

async function refuseUnfit(ctx: MemberContext, input: Input): Promise<void> {
  const { db, credential } = ctx;
  const { userId } = credential;
  const used = await db.selectFrom('message').select('authorId').where('id', '=', input.id).executeTakeFirst();
  if (used?.authorId === userId) await refuseGone(db, userId, input.id);
  if (used) throw new Refusal('message.idTaken');
  await refuseSchedulingIn(ctx, input.conversationId);
  refuseTime(input.at);
  if (input.replyToId !== undefined) await refuseUnseen(ctx, input.conversationId, input.replyToId);
  const { waiting } = await ownScheduled(db, userId)
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  if (waiting >= limits.scheduledByOne) throw new Refusal('scheduled.tooMany');
}

async function refuseUnseen(ctx: MemberContext, conversationId: string, replyToId: string): Promise<void> {
  const answered = await accessMessage(ctx, replyToId);
  if (answered.conversationId !== conversationId) throw new Refusal('message.unknown');
}

type New = Input & { establishmentId: string; authorId: string };

async function insert(trx: Transaction<Database>, waiting: New): Promise<Scheduled> {
  const { at, replyToId = null, attachmentIds: _, ...row } = waiting;
  const files = await filesForLater(trx, waiting);
  // An array would be taken for one of PostgreSQL's.
  const attachments = sql<Attachment[]>`${JSON.stringify(files)}::jsonb`;
  const scheduled = await trx
    .insertInto('scheduledMessage')
    .values({ ...row, replyToId, attachments, dueAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning(scheduledColumns)
    .executeTakeFirst();
  if (!scheduled) throw new Refusal('message.idTaken');
  await holdForLater(trx, scheduled.id, files);
  return scheduled;
}
