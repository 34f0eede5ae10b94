import { sql, type Kysely } from 'kysely';
import type { MailKind } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';

/** `forMs`: for how long anybody wants it; `slot`: what makes it the only one to this person of this kind. */
export type Wanted = {
  kind: MailKind;
  userId: string | null;
  establishmentId?: string | null;
  slot: string;
  address: string;
  about?: object;
  forMs: number;
};

/** Keeps what is to be mailed; what was planned before stays as it is. Whoever has no more right than to plan learns nothing of that. */
export async function planMails(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<void> {
  if (wanted.length === 0) return;
  const rows = wanted.map(({ forMs, ...mail }) => ({
    ...mail,
    overAt: sql<Date>`clock_timestamp() + ${forMs} * interval '1 millisecond'`,
  }));
  await db
    .insertInto('email')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
