import { sql, type Kysely } from 'kysely';
import type { MailFailure, MailReason } from '../../shared/mails.ts';
import type { Database } from '../db/schema.ts';

export type Ended = { id: number } & (
  | { state: 'handedOver' }
  | { state: 'skipped'; reason: MailReason }
  | { state: 'bounced'; reason: MailReason; failure: MailFailure }
);

const now = sql<Date>`clock_timestamp()`;

/** Keeps how these ended; what has ended already stays as it is. What somebody wrote, which one of them brought back, is kept no longer. */
export async function endMails(db: Kysely<Database>, ended: readonly Ended[]): Promise<void> {
  for (const { id, state, ...why } of ended)
    await db
      .updateTable('email')
      .set({
        state,
        endedAt: now,
        about: sql<object>`about - 'written'`,
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

/**
 * Waits until then, as if it had not been tried, or for some seconds where the author of something in its conversation had it told at once meanwhile; it is wanted as long after as
 * it was before. One that has begun to speak stays `due`: up to where it speaks is settled, so that nothing that comes may join it. Where another of its kind waits by now, that one
 * says what this one would, but for those that are of conversations or a week of their own.
 */
export async function hold(db: Kysely<Database>, id: number, until: Date): Promise<void> {
  await sql`
    with held as materialized (
      select self.id, self.about ? 'upTo' as speaks, other.id is not null as is_replaced, case when exists (
          select from told_now t join participant p on p.conversation_id = t.conversation_id and p.user_id = self.user_id
          where t.conversation_id = self.conversation_id and t.seq > p.last_read_seq and t.told_at > self.tried_at - interval '1 minute'
        ) then least(${until}::timestamptz, clock_timestamp() + interval '10 seconds') else ${until} end as until
      from email self left join email other on other.state = 'planned' and other.id <> self.id
        and other.kind = self.kind and self.kind not in ('summary', 'report') and other.user_id = self.user_id
        and other.establishment_id is not distinct from self.establishment_id
        and other.conversation_id is not distinct from self.conversation_id
      where self.id = ${id} and self.ended_at is null
    )
    update email set
      state = case when held.speaks then 'due' when held.is_replaced then 'skipped' else 'planned' end,
      reason = case when held.is_replaced and not held.speaks then 'replaced' end,
      ended_at = case when held.is_replaced and not held.speaks then clock_timestamp() end,
      due_at = held.until, over_at = ${until}::timestamptz + interval '3 days', attempts = 0, tried_at = null, is_held = true
    from held where email.id = held.id and email.ended_at is null`.execute(db);
}
