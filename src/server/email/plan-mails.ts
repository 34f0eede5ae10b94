import { sql, type Kysely } from 'kysely';
import type { MailKind } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';

/** `dueAt`: when it is to leave, at once where none is named; `forMs`: for how long from then anybody wants it; `slot`: what makes it the only one to this person of this kind. */
export type Wanted = {
  kind: MailKind;
  userId: string | null;
  establishmentId?: string | null;
  conversationId?: string;
  slot: string;
  address: string;
  about?: object;
  dueAt?: Date;
  forMs: number;
};

/** As many as one statement takes with all their values. */
const atOnce = 1_000;

/** Keeps what is to be mailed; what was planned before stays as it is. Whoever has no more right than to plan learns nothing of that. */
export async function planMails(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<void> {
  for (let from = 0; from < wanted.length; from += atOnce) await insert(db, wanted.slice(from, from + atOnce));
}

async function insert(db: Kysely<Database>, wanted: readonly Wanted[]): Promise<void> {
  const rows = wanted.map(({ forMs, ...mail }) => ({
    ...mail,
    overAt: sql<Date>`coalesce(${mail.dueAt ?? null}::timestamptz, clock_timestamp()) + ${forMs} * interval '1 millisecond'`,
  }));
  await db
    .insertInto('email')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
