import type { Bench } from '../bench.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { school } from '../population.ts';
import { hasRedis, startRedis } from '../redis.ts';
import { cpuPerThousandMessages } from '../rounds.ts';
import { insertPopulation, measure, openSide, type Side, type Window } from '../side.ts';

/** What it costs to be joined: one process and a Redis, and two with half of the people each, beside one process alone. */
export async function redis(bench: Bench): Promise<Figure[]> {
  if (!hasRedis()) {
    bench.say('  left out: there is no redis-server here.');
    return [];
  }
  await using forOne = await startRedis();
  await using forTwo = await startRedis();
  await using alone = await openSchool(bench, {});
  await using one = await openSchool(bench, { redisUrl: forOne.url });
  await using two = await openSchool(bench, { redisUrl: forTwo.url, processes: 2 });
  const figures = [];
  for (const rate of [50, 300]) figures.push(...(await atRate(bench, [alone, one, two], rate)));
  return figures;
}

/** Each has a school and a Redis of its own: in one and the same each would hear what the others are sent. */
async function openSchool(bench: Bench, options: { redisUrl?: string; processes?: number }): Promise<Side> {
  const population = school(1_000, 200);
  await insertPopulation(bench, population);
  return openSide(bench, 'ours', { population, ...options });
}

async function atRate(bench: Bench, sides: [Side, Side, Side], rate: number): Promise<Figure[]> {
  const load = { rate, seconds: bench.quick ? 3 : 8, bodyCharacters: 120 };
  const rounds = bench.quick ? 1 : 5;
  const measured: Window[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const windows = [];
    // In turn, so that whatever else the machine does falls on all of them; the first round only warms up.
    for (const side of sides) windows.push(await measure(bench, side, round === 0 ? { ...load, rate: 500 } : load));
    if (round > 0) measured.push(windows);
  }
  return ['one process and Redis', 'two processes and Redis'].flatMap((scenario, index) =>
    beside(measured, { index: index + 1, scenario: `school at ${rate} messages/s, ${scenario}` }),
  );
}

/** The figures of one side beside those of one process alone, which stand where a reference does. */
function beside(measured: Window[][], { index, scenario }: { index: number; scenario: string }): Figure[] {
  const compared = (of: (window: Window) => number) => ({
    ours: median(measured.map((windows) => of(windows[index]!))),
    reference: median(measured.map((windows) => of(windows[0]!))),
    ratio: median(measured.map((windows) => of(windows[index]!) / of(windows[0]!))),
  });
  return [
    newFigure({ scenario, figure: 'CPU per 1,000 messages', unit: 's', ...compared(cpuPerThousandMessages) }),
    newFigure({ scenario, figure: 'delivery p50', unit: 'ms', ...compared(({ delivery }) => delivery.p50) }),
    newFigure({ scenario, figure: 'delivery p99', unit: 'ms', ...compared(({ delivery }) => delivery.p99) }),
  ];
}
