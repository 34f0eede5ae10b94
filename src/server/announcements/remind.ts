import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { announcementInput } from '../../shared/announcement-inputs.ts';
import { hasEnded, remindEveryMs } from '../../shared/announcements.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { planReminderMails } from '../email/unread/plan-reminder-mails.ts';
import { planReminders } from '../notifications/plan-reminders.ts';
import { accessAnnouncement } from './access.ts';
import { ledgerOf } from './ledger-rows.ts';
import { ringOverseers } from './ring.ts';

/**
 * Has the devices of those told once more who have not acknowledged it, and of nobody else, and mails them; answers how many people these are. At most
 * once in twelve hours, and of two at once one is refused. Who answers in the very moment is not told: that is asked again when it is due.
 */
export async function remindSilent(
  ctx: MemberContext,
  { id }: z.infer<typeof announcementInput>,
): Promise<{ reminded: number }> {
  await ctx.rates.edit(ctx.credential.userId);
  const { row } = await inSchools(ctx, (trx) => accessAnnouncement({ ...ctx, db: trx }, id));
  if (row.importance !== 'acknowledgement') throw new Refusal('announcement.notAsked');
  if (row.state === 'recalled') throw new Refusal('announcement.recalled');
  if (row.state !== 'published') throw new Refusal('announcement.notOut');
  if (hasEnded(row, Date.now())) throw new Refusal('announcement.ended');
  // As what reads across schools, for devices are nothing to calls: it is named which announcement of which school it is.
  const silent = await ctx.live.transaction().execute(async (trx) => {
    await refuseLately(trx, id);
    const { rows } = await sql<{ userId: string }>`
      select user_id from (${ledgerOf({ ...row, isMailOn: ctx.mail.isOn })}) ledger where state not in ('acknowledged', 'left')`.execute(
      trx,
    );
    if (rows.length === 0) throw new Refusal('announcement.nobodySilent');
    const userIds = rows.map(({ userId }) => userId);
    await planReminders(trx, { ...row, conversationId: id, userIds });
    await planReminderMails(trx, { ...row, conversationId: id, userIds });
    return userIds;
  });
  ringAccount(ctx, silent, { what: 'announcements' });
  ringOverseers(ctx, row);
  return { reminded: silent.length };
}

/** The row is held to the end of the transaction: the second of two at once finds that the first was. */
async function refuseLately(trx: Transaction<Database>, id: string): Promise<void> {
  const earliest = sql<Date>`clock_timestamp() - ${remindEveryMs} * interval '1 millisecond'`;
  const taken = await trx
    .updateTable('announcement')
    .set({ remindedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('remindedAt', 'is', null), eb('remindedAt', '<', earliest)]))
    .returning('id')
    .executeTakeFirst();
  if (!taken) throw new Refusal('announcement.remindedLately');
}
