import { sql, type Transaction } from 'kysely';
import { personalFrom } from '../../../shared/personal-inputs.ts';
import type { Role } from '../../../shared/public.ts';
import { mailDueAt } from '../../../shared/unread-mails.ts';
import type { Database } from '../../db/schema.ts';
import { planMails, type Wanted } from '../plan-mails.ts';
import { wantedMs } from './plan-unread.ts';
import { takesMail } from './takes-mail.ts';

type Reminded = { establishmentId: string; conversationId: string; userIds: readonly string[] };
type Row = { userId: string; email: string; role: Role; timezone: string; now: Date; mails: object };

/** Plans for each of these people a mail that reminds them of an announcement, for when they wish mails of what is unread; whether it still says anything is decided then. */
export async function planReminderMails(trx: Transaction<Database>, reminded: Reminded): Promise<void> {
  const { establishmentId, conversationId, userIds } = reminded;
  const { rows } = await sql<Row>`
    select m.user_id, u.email, m.role, e.timezone, clock_timestamp() as now, coalesce(s.settings -> 'mails', '{}') as mails
    from membership m
    join establishment e on e.id = m.establishment_id
    join "user" u on u.id = m.user_id and u.email is not null and u.first_signed_in_at is not null
    left join personal_settings s on s.user_id = u.id
    where m.establishment_id = ${establishmentId} and m.user_id = any (${userIds}::uuid[]) and m.suspended_at is null
      and ${takesMail(sql.ref('u.email'))}
    order by m.user_id`.execute(trx);
  await planMails(
    trx,
    rows.flatMap((row) => wantedOf(row, establishmentId, conversationId)),
  );
}

function wantedOf(row: Row, establishmentId: string, conversationId: string): Wanted[] {
  const { userId, email: address, role, timezone, now } = row;
  const dueAt = mailDueAt(personalFrom({ mails: row.mails }).mails, role, timezone, now);
  if (dueAt === null) return [];
  const slot = now.toISOString();
  return [{ kind: 'reminder', userId, establishmentId, conversationId, address, slot, dueAt, forMs: wantedMs }];
}
