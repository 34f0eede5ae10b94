import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import { school as population } from '../population.ts';
import { compared, cpuPerThousandDeliveries, inTurn, withPostgres } from '../rounds.ts';
import { insertPopulation, openSide, type Side } from '../side.ts';

/** 200 conversations of 2 to 30 people, 1,000 sockets: a day, and a rush. */
export async function school(bench: Bench): Promise<Figure[]> {
  const everyone = population(1_000, 200);
  await insertPopulation(bench, everyone);
  await using ours = await openSide(bench, 'ours', { population: everyone });
  await using reference = await openSide(bench, 'reference', { population: everyone });
  const figures = [];
  for (const rate of [50, 300]) figures.push(...(await atRate(bench, [ours, reference], rate)));
  return figures;
}

async function atRate(bench: Bench, sides: Side[], rate: number): Promise<Figure[]> {
  const load = { rate, seconds: bench.quick ? 3 : 8, bodyCharacters: 120 };
  const rounds = await inTurn(bench, sides, bench.quick ? 1 : 5, load, { ...load, rate: 500 });
  const scenario = `school at ${rate} messages/s`;
  return [
    newFigure(
      { scenario, figure: 'CPU per 1,000 deliveries', unit: 's', ...compared(rounds, cpuPerThousandDeliveries) },
      { ratio: { atMost: 1.15 } },
    ),
    newFigure({
      scenario,
      figure: 'the same with PostgreSQL',
      unit: 's',
      ...compared(rounds, withPostgres(cpuPerThousandDeliveries)),
    }),
    newFigure({ scenario, figure: 'delivery p50', unit: 'ms', ...compared(rounds, ({ delivery }) => delivery.p50) }),
    newFigure({ scenario, figure: 'delivery p99', unit: 'ms', ...compared(rounds, ({ delivery }) => delivery.p99) }),
  ];
}
