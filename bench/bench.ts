import type { BenchPostgres } from './postgres.ts';
import type { Report } from './generator/protocol.ts';
import type { Name } from './servers.ts';

/** One run: what the scenarios share. */
export type Bench = {
  postgres: BenchPostgres;
  quick: boolean;
  /** Another build of the server in place of `dist/`, to compare two. */
  program: string | undefined;
  /** Where ours leaves its CPU profiles. */
  profile: string | undefined;
  say(line: string): void;
  /** Every measured load is counted here: what was lost or came twice is a result of the run. */
  audit(name: Name, report: Report): void;
};

export type Audit = Record<
  Name,
  { acknowledged: number; delivered: number; lost: number; duplicates: number; inversions: number }
>;

export function newAudit(): { totals: Audit; audit: Bench['audit'] } {
  const zero = () => ({ acknowledged: 0, delivered: 0, lost: 0, duplicates: 0, inversions: 0 });
  const totals = { ours: zero(), reference: zero(), limit: zero() };
  const audit = (name: Name, report: Report) => {
    for (const key of Object.keys(totals[name]) as (keyof Audit[Name])[]) totals[name][key] += report[key];
  };
  return { totals, audit };
}
