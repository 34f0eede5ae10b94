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
  const everyone = school(1_000, 200);
  await insertPopulation(bench, everyone);
  await using broker = await startRedis();
  const joined = { population: everyone, redisUrl: broker.url };
  await using alone = await openSide(bench, 'ours', { population: everyone });
  await using one = await openSide(bench, 'ours', joined);
  await using two = await openSide(bench, 'ours', { ...joined, processes: 2 });
  const figures = [];
  for (const rate of [50, 300]) figures.push(...(await atRate(bench, [alone, one, two], rate)));
  return figures;
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
