import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import { groups } from '../population.ts';
import { compared, cpuPerThousandMessages, inTurn, withPostgres } from '../rounds.ts';
import { insertPopulation, openSide } from '../side.ts';

/** 500 conversations of two: hardly any fan-out, so this is the cost of a send. */
export async function pairs(bench: Bench): Promise<Figure[]> {
  const everyone = groups(500, 2);
  await insertPopulation(bench, everyone);
  await using ours = await openSide(bench, 'ours', { population: everyone });
  await using reference = await openSide(bench, 'reference', { population: everyone });
  const load = { rate: 300, seconds: bench.quick ? 3 : 8, bodyCharacters: 120 };
  const rounds = await inTurn(bench, [ours, reference], bench.quick ? 1 : 5, load, { ...load, rate: 500 });
  const scenario = '500 pairs at 300 messages/s';
  return [
    newFigure(
      { scenario, figure: 'CPU per 1,000 messages', unit: 's', ...compared(rounds, cpuPerThousandMessages) },
      { ratio: { atMost: 1.3 } },
    ),
    newFigure({
      scenario,
      figure: 'the same with PostgreSQL',
      unit: 's',
      ...compared(rounds, withPostgres(cpuPerThousandMessages)),
    }),
    newFigure({
      scenario,
      figure: 'acknowledgement p50',
      unit: 'ms',
      ...compared(rounds, (window) => window.acknowledgement.p50),
    }),
  ];
}
