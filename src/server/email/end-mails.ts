import { sql, type Kysely } from 'kysely';
import type { MailFailure, MailReason } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';

export type Ended = { id: number } & (
  | { state: 'handedOver' }
  | { state: 'skipped'; reason: MailReason }
  | { state: 'bounced'; reason: MailReason; failure: MailFailure }
);

const now = sql<Date>`clock_timestamp()`;

/** Keeps how these ended; what has ended already stays as it is. */
export async function endMails(db: Kysely<Database>, ended: readonly Ended[]): Promise<void> {
  for (const { id, state, ...why } of ended)
    await db
      .updateTable('email')
      .set({
        state,
        endedAt: now,
        reason: 'reason' in why ? why.reason : null,
        failure: 'failure' in why ? (JSON.stringify(why.failure) as never) : null,
      })
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .execute();
}

const [firstPauseSeconds, longestPauseSeconds] = [30, 3_600];

/** What could not be handed over now is due again, ever later; why it could not stays with it. */
export async function putOff(db: Kysely<Database>, id: number, failure: MailFailure): Promise<void> {
  const pause = sql`least(${firstPauseSeconds} * 2 ^ least(attempts - 1, 20), ${longestPauseSeconds})`;
  await db
    .updateTable('email')
    .set({
      failure: JSON.stringify(failure) as never,
      dueAt: sql<Date>`clock_timestamp() + ${pause} * interval '1 second'`,
    })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute();
}
