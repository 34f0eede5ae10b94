import { sql, type Kysely, type Transaction } from 'kysely';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import { endNotices, type Ended } from './end-notices.ts';
import { judge } from './judge.ts';
import { keepQuiet } from './keep-quiet.ts';
import { isOf, type Judged, type Leased } from './leased.ts';
import { replanHeld } from './replan-held.ts';
import { truthOf, type Truth } from './truth.ts';

/** Longer than a push may take: what a killed process had taken is due again then, and told under the same name. */
const leaseSeconds = 20;

/** `summary`: the notice that speaks of these together. */
export type Due = { summary: Leased | null; truths: Truth[] };
export type Taken = { due: Due[]; ended: Ended[]; any: boolean };

/**
 * Takes what is due, so much of it at once, reads the truth again and keeps what is not to be told, or not yet. What it answers is to be
 * told, a conversation at a time; no other process takes it meanwhile, and no connection is held while push services answer.
 */
export function takeDue(db: Kysely<Database>, atOnce: number): Promise<Taken> {
  return db.transaction().execute(async (trx) => {
    const leased = await lease(trx, atOnce);
    if (leased.length === 0) return { due: [], ended: [], any: false };
    const truths = await truthOf(
      trx,
      leased.map(({ id }) => id),
    );
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(trx);
    const nowMs = rows[0]!.now.getTime();
    const judged = truths.map((truth) => ({ truth, verdict: judge(truth, nowMs) }));
    const summaries = leased.filter(({ kind }) => kind === 'summary');
    const quiet = await keepQuiet(trx, summaries, judged);
    const ended = [...endedOf(judged), ...emptied(summaries, judged)];
    await endNotices(trx, ended);
    await replanHeld(
      trx,
      summaries.map(({ id }) => id),
    );
    const due = judged.flatMap(({ truth, verdict }) => (verdict.is === 'due' ? [truth] : []));
    return {
      due: groupsOf(
        due,
        summaries.filter(({ id }) => !quiet.has(id)),
      ),
      ended,
      any: true,
    };
  });
}

async function lease(trx: Transaction<Database>, atOnce: number): Promise<Leased[]> {
  const { rows } = await sql<Leased>`
    with due as materialized (
      select id from notification where state = 'planned' and due_at <= clock_timestamp()
      order by due_at limit ${atOnce} for update skip locked
    )
    update notification n set due_at = clock_timestamp() + ${leaseSeconds} * interval '1 second', attempts = least(attempts + 1, 1000)
    from due where n.id = due.id
    returning n.id, n.establishment_id, n.kind, n.user_id, n.told::text[] as told,
      extract(epoch from n.over_at - clock_timestamp())::int as seconds_left`.execute(trx);
  return rows;
}

function endedOf(judged: readonly Judged[]): Ended[] {
  return judged.flatMap(({ truth: { id }, verdict }) => (verdict.is === 'over' ? [{ id, why: verdict.why }] : []));
}

/** A summary of which everything was read meanwhile, or is nothing to them any more, says nothing. */
function emptied(summaries: readonly Leased[], judged: readonly Judged[]): Ended[] {
  return summaries.flatMap((summary) => {
    const verdicts = judged.flatMap(({ truth, verdict }) => (isOf(summary, truth) ? [verdict] : []));
    if (verdicts.some(({ is }) => is !== 'over')) return [];
    const reasons = verdicts.flatMap((verdict) => (verdict.is === 'over' ? [verdict.why] : []));
    return [{ id: summary.id, why: reasons.find(isFailure) ?? 'read' }];
  });
}

function isFailure(why: NoticeReason): boolean {
  return why === 'late' || why === 'unreachable';
}

function groupsOf(due: readonly Truth[], summaries: readonly Leased[]): Due[] {
  const together = new Map<string, Truth[]>();
  for (const truth of due) {
    if (truth.state === 'held') continue;
    const key = `${truth.userId} ${truth.conversationId}`;
    together.set(key, [...(together.get(key) ?? []), truth]);
  }
  const held = summaries.map((summary) => ({ summary, truths: due.filter((truth) => isOf(summary, truth)) }));
  const messages = [...together.values()].map((truths) => ({ summary: null, truths }));
  return [...messages, ...held.filter(({ truths }) => truths.length > 0)];
}
