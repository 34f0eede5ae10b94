import { sql, type Kysely } from 'kysely';
import type { AnnouncementAudience } from '../../../shared/announcements.ts';
import type { SchoolSettings } from '../../../shared/school-settings.ts';
import { recipients } from '../../announcements/recipients.ts';
import type { Database } from '../../db/schema.ts';
import type { Caller } from '../../people/reachable.ts';
import { takesMail } from '../unread/takes-mail.ts';

type Asked = { caller: Caller; settings: Pick<SchoolSettings, 'contactRules'>; audience: AnnouncementAudience };

/**
 * Of those to whom an announcement would go whoever can be mailed: at the address of an account that was opened, which nobody refused for good. Whose any other address is the school
 * believes to know alone.
 */
export function mailedPeople(live: Kysely<Database>, asked: Asked) {
  return recipients(live, asked)
    .innerJoin('user', 'user.id', 'membership.userId')
    .where('user.email', 'is not', null)
    .where('user.firstSignedInAt', 'is not', null)
    .where(takesMail(sql.ref('user.email')));
}
