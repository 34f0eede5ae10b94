import { sql, type Transaction } from 'kysely';
import type { NoticeDecision } from '../../shared/decide-notice.ts';
import type { Notice } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import { planSummaries } from './plan-summaries.ts';

export type Planned = {
  message: { id: string; conversationId: string; seq: number };
  userId: string;
  kind: Exclude<Notice['kind'], 'summary'>;
  decision: NoticeDecision;
};

/** Whoever has a page open reads there first: a device speaks of what is still unread so long after. */
const readingMs = 12_000;

const states = { now: 'planned', afterQuiet: 'held', never: 'skipped' } as const;

/** Keeps what was decided, all of it by one query; what was decided before stays. */
export async function keepPlanned(
  trx: Transaction<Database>,
  establishmentId: string,
  planned: readonly Planned[],
  isThere: (userId: string) => boolean,
): Promise<void> {
  const of = <Value>(value: (one: Planned) => Value) => planned.map(value);
  const waits = ({ userId, decision }: Planned) => (decision.when === 'now' && isThere(userId) ? readingMs : 0);
  await sql`
    insert into notification (establishment_id, user_id, kind, conversation_id, message_id, seq, state, reason, due_at, over_at, ended_at)
    select ${establishmentId}, user_id, kind, conversation_id, message_id, seq, state, reason,
      coalesce(until, clock_timestamp() + waits * interval '1 millisecond'), coalesce(until, now()) + interval '1 day', case when state = 'skipped' then now() end
    from unnest(
      ${of(({ userId }) => userId)}::uuid[], ${of(({ kind }) => kind)}::text[], ${of(({ message }) => message.conversationId)}::uuid[],
      ${of(({ message }) => message.id)}::uuid[], ${of(({ message }) => message.seq)}::int[],
      ${of(({ decision }) => states[decision.when])}::text[], ${of(({ decision }) => decision.why)}::text[],
      ${of(({ decision }) => (decision.when === 'afterQuiet' ? decision.until : null))}::timestamptz[], ${of(waits)}::int[]
    ) as decided (user_id, kind, conversation_id, message_id, seq, state, reason, until, waits)
    on conflict do nothing`.execute(trx);
  await planSummaries(
    trx,
    planned.flatMap(({ userId, decision }) =>
      decision.when === 'afterQuiet' ? [{ establishmentId, userId, until: decision.until }] : [],
    ),
  );
}
