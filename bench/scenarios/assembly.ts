import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import { assembly as population } from '../population.ts';
import { compared, cpuPerThousandDeliveries, inTurn } from '../rounds.ts';
import { insertPopulation, openSide } from '../side.ts';

/** One conversation of 1,000, five messages a second: what a delivery costs. */
export async function assembly(bench: Bench): Promise<Figure[]> {
  const everyone = population(bench.quick ? 300 : 1_000);
  await insertPopulation(bench, everyone);
  await using ours = await openSide(bench, 'ours', { population: everyone });
  await using reference = await openSide(bench, 'reference', { population: everyone });
  const load = { rate: 5, seconds: bench.quick ? 3 : 8, bodyCharacters: 120 };
  // What a server costs that has run for a minute, not what compiling it costs.
  const warmUp = { ...load, rate: 20, seconds: bench.quick ? 3 : 30 };
  const rounds = await inTurn(bench, [ours, reference], bench.quick ? 1 : 5, load, warmUp);
  const scenario = 'assembly of 1,000';
  return [
    newFigure(
      { scenario, figure: 'CPU per 1,000 deliveries', unit: 's', ...compared(rounds, cpuPerThousandDeliveries) },
      { ratio: { atMost: 0.86 } },
    ),
    newFigure({ scenario, figure: 'delivery p50', unit: 'ms', ...compared(rounds, ({ delivery }) => delivery.p50) }),
    newFigure({ scenario, figure: 'delivery p99', unit: 'ms', ...compared(rounds, ({ delivery }) => delivery.p99) }),
    newFigure({
      scenario,
      figure: 'acknowledgement p99',
      unit: 'ms',
      ...compared(rounds, (window) => window.acknowledgement.p99),
    }),
  ];
}
