import { sql, type Kysely } from 'kysely';
import type { Locale } from '../../../shared/locales.ts';
import { personalFrom } from '../../../shared/personal-inputs.ts';
import type { PersonalSettings } from '../../../shared/personal-settings.ts';
import type { Role } from '../../../shared/public.ts';
import type { TellingHours } from '../../../shared/telling-hours.ts';
import type { Database } from '../../db/schema.ts';
import { tellingHoursIn } from '../../hours/telling-hours-in.ts';

/** Whom a mail of unread messages is for, in the school of which it is, as they are now. `role` is null where they are not of it, or suspended; `hasLeft`: the conversation that it is of. */
export type MailReader = {
  userId: string;
  name: string;
  email: string | null;
  locale: Locale;
  role: Role | null;
  hasLeft: boolean;
  school: string;
  timezone: string;
  now: Date;
  settings: PersonalSettings;
  hours: TellingHours | null;
};

type Row = Omit<MailReader, 'settings' | 'hours'> & { kept: object | null };

type Asked = { userId: string; establishmentId: string; conversationId: string | null };

/** Null where the account is gone. */
export async function mailReaderOf(
  db: Kysely<Database>,
  { userId, establishmentId, conversationId }: Asked,
): Promise<MailReader | null> {
  const { rows } = await sql<Row>`
    select u.id as user_id, coalesce(m.name, u.name) as name, u.email, u.locale, m.role, e.name as school, e.timezone,
      clock_timestamp() as now, s.settings as kept, exists (select from participant p where p.establishment_id = e.id
        and p.conversation_id = ${conversationId} and p.user_id = u.id and p.left_at is not null) as has_left
    from "user" u
    join establishment e on e.id = ${establishmentId}
    left join membership m on m.establishment_id = e.id and m.user_id = u.id and m.suspended_at is null
    left join personal_settings s on s.user_id = u.id
    where u.id = ${userId}`.execute(db);
  if (!rows[0]) return null;
  const { kept, ...row } = rows[0];
  const settings = personalFrom(kept);
  const hours = (await tellingHoursIn(db, [establishmentId])).get(establishmentId) ?? null;
  return { ...row, settings, hours, locale: settings.display.language ?? row.locale };
}
