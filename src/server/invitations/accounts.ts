import { sql } from 'kysely';
import type { App } from '../context.ts';
import { anyOf } from '../db/any-of.ts';

/** What a school has to know of accounts before it makes a link to one: nothing of which other school it is in. */
export type Account = { id: string; email: string | null; isInUse: boolean; isHere: boolean; isElsewhere: boolean };

type Subject = Pick<App, 'accounts'>;

export function accountsOf(subject: Subject, establishmentId: string, ids: readonly string[]): Promise<Account[]> {
  return accounts(subject, establishmentId).where('user.id', '=', anyOf(ids)).execute();
}

export function accountsWithEmails(
  subject: Subject,
  establishmentId: string,
  emails: readonly string[],
): Promise<Account[]> {
  if (emails.length === 0) return Promise.resolve([]);
  return accounts(subject, establishmentId).where('user.email', 'in', emails).execute();
}

function accounts({ accounts: db }: Subject, establishmentId: string) {
  return db
    .selectFrom('user')
    .select(['user.id', 'user.email', sql<boolean>`"user".password_hash is not null`.as('isInUse')])
    .select([
      sql<boolean>`exists (select from membership m where m.user_id = "user".id and m.establishment_id = ${establishmentId})`.as(
        'isHere',
      ),
      sql<boolean>`exists (select from membership m where m.user_id = "user".id and m.establishment_id <> ${establishmentId})`.as(
        'isElsewhere',
      ),
    ]);
}
