import { sql, type Kysely } from 'kysely';
import { ledgerStates, type Ledger, type LedgerState } from '../../shared/announcements.ts';
import type { Database } from '../db/schema.ts';
import { isUnreached, ledgerOf, telling, told, type Of } from './ledger-rows.ts';

type Row = { state: LedgerState; count: number; unreached: number } & Record<
  'told' | 'telling' | 'mailed' | 'mailing',
  number
>;
type Counts = Omit<Ledger, 'items' | 'next' | 'unreached'> & { unreached: number };

/** How many are in each state, together all whom it is for; and how far telling and mailing them has come, of whom that may be known. */
export async function countLedger(live: Kysely<Database>, row: Of): Promise<Counts> {
  const { rows } = await sql<Row>`
    select state, count(*)::int as count, count(*) filter (where ${isUnreached})::int as unreached,
      count(*) filter (where told = any (${told}))::int as told, count(*) filter (where told = any (${telling}))::int as telling,
      count(*) filter (where mailed = 'sent')::int as mailed, count(mailed)::int as mailing
    from (${ledgerOf(row)}) ledger group by state`.execute(live);
  const known = new Map(rows.map(({ state, count }) => [state, count]));
  const sums = Object.fromEntries(ledgerStates.map((state) => [state, known.get(state) ?? 0])) as Ledger['sums'];
  const sumOf = (name: Exclude<keyof Row, 'state'>) => rows.reduce((sum, one) => sum + one[name], 0);
  const total = sumOf('count');
  return {
    sums,
    silent: total - sums.acknowledged - sums.left,
    unreached: sumOf('unreached'),
    total,
    told: { done: sumOf('told'), of: sumOf('telling') },
    mailed: { done: sumOf('mailed'), of: sumOf('mailing') },
  };
}
