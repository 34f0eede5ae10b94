import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import { assembly } from '../population.ts';
import { insertPopulation, measure, openSide, type Side } from '../side.ts';

const bodyCharacters = 9_990;
const rate = 400;
const slow = 0;

/** One of ten who listen stops reading while 78 MB go to their conversation, from 190 who only write. */
export async function slowReader(bench: Bench): Promise<Figure[]> {
  const everyone = assembly(200);
  await insertPopulation(bench, everyone);
  // The conversation's members in their order are those who get a place in it.
  const listeners = new Set(everyone.conversations[0]!.members.slice(0, 10));
  const paused = everyone.conversations[0]!.members[slow]!;
  const follows = (person: number) => listeners.has(person);
  const measured: Partial<Record<'ours' | 'reference', Slowed>> = {};
  for (const name of ['reference', 'ours'] as const) {
    await using side = await openSide(bench, name, {
      population: everyone,
      follows,
      sends: (person) => !listeners.has(person),
    });
    measured[name] = await slowed(bench, side, paused);
  }
  const { ours, reference } = measured as Record<'ours' | 'reference', Slowed>;
  const scenario = 'slow reader, 78 MB';
  return [
    newFigure(
      { scenario, figure: 'memory added', unit: 'MB', ours: ours.addedMb, reference: reference.addedMb },
      { ours: { atMost: 8 } },
    ),
    newFigure(
      { scenario, figure: "the others' p95 against before", unit: '×', ours: ours.p95, reference: reference.p95 },
      { ours: { atMost: 2 } },
    ),
  ];
}

type Slowed = { addedMb: number; p95: number };

/** The same load with everyone reading comes first, so that what it costs in memory by itself is there already. */
async function slowed(bench: Bench, side: Side, paused: number): Promise<Slowed> {
  const load = { rate, seconds: bench.quick ? 3 : 19.5, bodyCharacters };
  const reading = await peakDuring(side, () => measure(bench, side, load));
  await side.generator.pause({ person: paused });
  const stopped = await peakDuring(side, () => measure(bench, side, { ...load, ignore: slow }));
  return { addedMb: stopped.peak - reading.peak, p95: stopped.result.delivery.p95 / reading.result.delivery.p95 };
}

async function peakDuring<Result>(
  { server }: Side,
  work: () => Promise<Result>,
): Promise<{ peak: number; result: Result }> {
  let [peak, running] = [0, true];
  const watching = (async () => {
    for (; running; await wait(200)) peak = Math.max(peak, server.rssMb());
  })();
  const result = await work();
  running = false;
  await watching;
  return { peak, result };
}
