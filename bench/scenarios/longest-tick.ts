import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from '../bench.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { assembly } from '../population.ts';
import { insertPopulation, measure, openSide, type Side } from '../side.ts';

const flags = ['--import', fileURLToPath(new URL('../inside/ticks.mjs', import.meta.url))];

/** How long a message to 1,000 people holds the event loop, as perf_hooks counts it inside the server. */
export async function longestTick(bench: Bench): Promise<Figure[]> {
  const everyone = assembly(1_000);
  await insertPopulation(bench, everyone);
  await using ours = await openSide(bench, 'ours', { population: everyone, flags, ipc: true });
  await using reference = await openSide(bench, 'reference', { population: everyone, flags, ipc: true });
  const held = { ours: [] as number[], reference: [] as number[] };
  for (let message = 0; message < (bench.quick ? 10 : 60); message += 1) {
    for (const side of [ours, reference]) {
      await longest(side);
      await measure(bench, side, { rate: 2, seconds: 0.5, bodyCharacters: 120 });
      const ms = await longest(side);
      // The first few are compiled while they run.
      if (message >= 5) held[side.name as 'ours' | 'reference'].push(ms);
    }
  }
  const scenario = 'longest tick, 1,000 people';
  return [
    newFigure(
      {
        scenario,
        figure: 'of one message, median',
        unit: 'ms',
        ours: median(held.ours),
        reference: median(held.reference),
      },
      { ours: { atMost: 10 } },
    ),
    newFigure({
      scenario,
      figure: 'of one message, worst',
      unit: 'ms',
      ours: Math.max(...held.ours),
      reference: Math.max(...held.reference),
    }),
  ];
}

/** Since it was last asked. */
async function longest({ server }: Side): Promise<number> {
  server.process.send('longest');
  const [{ longestMs }] = (await once(server.process, 'message')) as [{ longestMs: number }];
  return longestMs;
}
