import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import { mayAnnounceUrgently } from '../../shared/may.ts';
import type { messageInput } from '../../shared/message-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { heldByHours } from '../../shared/telling-hours.ts';
import type { ToldNow } from '../../shared/told-now.ts';
import { ringConversation } from '../account/ring.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import { memberParticipants } from '../conversations/access.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { commitChange } from '../live/log/commit-change.ts';
import { accessMessage, refuseSilent, type Access } from '../messages/access.ts';
import { schoolClock } from '../notifications/school-clock.ts';

/**
 * Has the readers of the caller's own message told at once, whom the hours of their school hold it back from; their own quiet hours and choices stay theirs. Refused
 * where the school does not let somebody of their role say so, where it is held for nobody, and of a message of somebody else. Kept in the audit.
 * The same again is the same, also when it would be refused by then.
 */
export async function tellNow(ctx: MemberContext, { id }: z.infer<typeof messageInput>): Promise<ToldNow> {
  await ctx.rates.tellNow(ctx.credential.userId);
  const { establishmentId, conversationId } = await inSchools(ctx, (trx) => accessMessage({ ...ctx, db: trx }, id));
  const told = await commitChange(ctx, establishmentId, async (trx, revision) => {
    const message = await accessMessage({ ...ctx, db: trx }, id);
    if (message.authorId !== message.userId) throw new Refusal('message.notYours');
    const before = await trx
      .selectFrom('toldNow')
      .select(['messageId', 'toldAt'])
      .where('messageId', '=', id)
      .executeTakeFirst();
    if (before) return { result: before, changes: null };
    // The readers of the log meet it by its revision; there is nothing of it that anybody's page holds.
    return { result: await keep(trx, message, revision), changes: [] };
  });
  ringConversation(ctx, { establishmentId, conversationId }, { what: 'toldNow', conversationId });
  return told;
}

async function keep(trx: Transaction<Database>, message: Access, revision: number): Promise<ToldNow> {
  const { id: messageId, establishmentId, conversationId, seq, role, settings, deletedAt } = message;
  if (deletedAt) throw new Refusal('message.deleted');
  if (!mayAnnounceUrgently(role, settings)) throw new Refusal('telling.notAllowed');
  refuseSilent(message);
  await refuseUnheld(trx, message);
  await refuseEnded(trx, message);
  const waiting = await waitingFor(trx, message);
  if (waiting.count === 0) throw new Refusal('telling.nobodyWaits');
  const row = { establishmentId, messageId, conversationId, seq, people: waiting.count, revision };
  const told = await trx.insertInto('toldNow').values(row).returning(['messageId', 'toldAt']).executeTakeFirstOrThrow();
  const detail = { name: await nameFor(trx, message, waiting), count: waiting.count, messageId };
  await keepInAudit(trx, message, 'message.toldNow', { subjectId: conversationId, detail });
  return told;
}

async function refuseUnheld(trx: Transaction<Database>, { establishmentId, createdAt, now }: Access): Promise<void> {
  const { timezone, hours } = await schoolClock(trx, establishmentId);
  if (!hours || !heldByHours(hours, timezone, createdAt, now)) throw new Refusal('telling.notHeld');
}

/** Of the text of an announcement that is over nobody is told any more. */
async function refuseEnded(trx: Transaction<Database>, { id, now }: Access): Promise<void> {
  const ended = trx.selectFrom('announcement').select('id').where('messageId', '=', id).where('endsAt', '<=', now);
  if (await ended.executeTakeFirst()) throw new Refusal('announcement.ended');
}

/** `name`: of one of them. */
type Waiting = { count: number; name: string | null };

/**
 * How many others are in the conversation and no staff: the hours hold what staff write to nobody else. Who of them has read it counts as well, for that is theirs to
 * share.
 */
function waitingFor(trx: Transaction<Database>, { conversationId, userId, seq }: Access): Promise<Waiting> {
  return memberParticipants(trx)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<string | null>('membership.name').as('name')])
    .where('participant.conversationId', '=', conversationId)
    .where('participant.leftAt', 'is', null)
    .where('participant.userId', '<>', userId)
    .where('participant.fromSeq', '<=', seq)
    .where('membership.suspendedAt', 'is', null)
    .where('membership.role', 'not in', ['admin', 'teacher'])
    .executeTakeFirstOrThrow();
}

/** Where it was written, as the office reads it: a conversation of two bears the name of the other one. */
async function nameFor(trx: Transaction<Database>, { conversationId, kind }: Access, { name }: Waiting) {
  if (kind === 'direct') return name;
  const { title } = await trx
    .selectFrom('conversation')
    .select('title')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  return title;
}
