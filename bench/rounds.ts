import type { Bench } from './bench.ts';
import { median } from './figures.ts';
import type { LoadOptions } from './generator/protocol.ts';
import type { Name } from './servers.ts';
import { measure, type Side, type Window } from './side.ts';

export type Rounds = Partial<Record<Name, Window[]>>;

/** The sides in turn, round after round, so that whatever else the machine does falls on all of them; the first round only warms up. */
export async function inTurn(
  bench: Bench,
  sides: Side[],
  rounds: number,
  load: LoadOptions,
  warmUp = load,
): Promise<Rounds> {
  const measured: Rounds = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of sides) {
      const window = await measure(bench, side, round === 0 ? warmUp : load);
      if (round > 0) (measured[side.name] ??= []).push(window);
    }
  }
  return measured;
}

type Measure = (window: Window) => number;

/** The medians of both, and the median of the rounds' own ratios. */
export function compared(rounds: Rounds, of: Measure) {
  const [ours, reference] = (['ours', 'reference'] as const).map((name) => rounds[name]!.map(of));
  return {
    ours: median(ours!),
    reference: median(reference!),
    ratio: median(ours!.map((value, round) => value / reference![round]!)),
  };
}

export const cpuPerThousandDeliveries = ({ cpuSeconds, delivered }: Window) => (cpuSeconds / delivered) * 1_000;
export const cpuPerThousandMessages = ({ cpuSeconds, acknowledged }: Window) => (cpuSeconds / acknowledged) * 1_000;
export const withPostgres = (measure: (window: Window) => number) => (window: Window) =>
  measure({ ...window, cpuSeconds: window.cpuSeconds + window.postgresCpuSeconds });
