import { sql, type Kysely } from 'kysely';
import type { Locale } from '../../shared/locales.ts';
import { personalFrom } from '../../shared/personal-inputs.ts';
import type { Database } from '../db/schema.ts';

/** Whom a mail is for, as they are now. `locale`: what they chose for their pages, or else what their school wrote down. */
export type Addressee = { userId: string; name: string; email: string | null; locale: Locale; isSuspended: boolean };

/** By their id or by the address with which they sign in; null where there is nobody. */
export async function addresseeOf(
  db: Kysely<Database>,
  by: { userId: string } | { email: string },
): Promise<Addressee | null> {
  const row = await db
    .selectFrom('user')
    .leftJoin('personalSettings', 'personalSettings.userId', 'user.id')
    .select(['user.id as userId', 'user.name', 'user.email', 'user.locale', 'personalSettings.settings'])
    .select(
      sql<boolean>`not exists (select from membership m where m.user_id = "user".id and m.suspended_at is null)`.as(
        'isSuspended',
      ),
    )
    .where((user) => ('userId' in by ? user('user.id', '=', by.userId) : user('user.email', '=', by.email)))
    .executeTakeFirst();
  if (!row) return null;
  const { settings, ...person } = row;
  return { ...person, locale: personalFrom(settings ?? {}).display.language ?? person.locale };
}
