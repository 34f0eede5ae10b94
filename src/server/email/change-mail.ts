import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { outboxMailInput } from '../../shared/mail-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import { keepInAudit } from '../audit/keep.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { changeAsAdmin } from '../people/change-as-admin.ts';

type Input = z.infer<typeof outboxMailInput>;
const now = sql<Date>`clock_timestamp()`;
/** An address is sent the same no sooner than so. */
const againAfter = '10 minutes';
/** For so long somebody wants a mail that was asked for once more. */
const wantedFor = sql<Date>`clock_timestamp() + interval '1 day'`;

/**
 * Sends a mail of the school once more, at once, whatever became of it: under the same Message-ID, and with what holds now, which may be that there is nothing to say any
 * more. Kept in the audit.
 */
export function sendMailAgain(ctx: MemberContext, { establishmentId, mailId }: Input): Promise<void> {
  return changeAsAdmin(ctx, establishmentId, async (trx, admin) => {
    const { isOver, isRecent, userId, kind } = await accessMail(trx, admin.establishmentId, mailId);
    if (!isOver) throw new Refusal('email.waits');
    if (isRecent) throw new Refusal('email.sentLately');
    // As one that is tried again: of a conversation another may wait by now.
    const again = { state: 'due', reason: null, failure: null, endedAt: null, attempts: 0 } as const;
    await trx
      .updateTable('email')
      .set({ ...again, dueAt: now, overAt: wantedFor })
      .where('id', '=', mailId)
      .execute();
    await keepInAudit(trx, admin, 'mail.sentAgain', { subjectId: userId, detail: { kind, mailId } });
    return { result: undefined, changes: [] };
  });
}

/** Stops a mail that has not left. One that is being handed over at this moment may arrive all the same. Kept in the audit. */
export function stopMail(ctx: MemberContext, { establishmentId, mailId }: Input): Promise<void> {
  return changeAsAdmin(ctx, establishmentId, async (trx, admin) => {
    const { isOver, userId, kind } = await accessMail(trx, admin.establishmentId, mailId);
    if (isOver) throw new Refusal('email.over');
    await trx
      .updateTable('email')
      .set({ state: 'skipped', reason: 'stopped', endedAt: now })
      .where('id', '=', mailId)
      .execute();
    await keepInAudit(trx, admin, 'mail.stopped', { subjectId: userId, detail: { kind, mailId } });
    return { result: undefined, changes: [] };
  });
}

/** Held to the end of the transaction: it is not handed over in between. That of another school is as unknown as none. */
async function accessMail(trx: Transaction<Database>, establishmentId: string, mailId: number) {
  const row = await trx
    .selectFrom('email')
    .select(['userId', 'kind', 'endedAt'])
    .select(sql<boolean>`coalesce(tried_at > clock_timestamp() - ${againAfter}::interval, false)`.as('isRecent'))
    .where('id', '=', mailId)
    .where('establishmentId', '=', establishmentId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('email.unknown');
  return { ...row, isOver: row.endedAt !== null };
}
