import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import { school } from '../population.ts';
import { insertPopulation, openSide, type Side } from '../side.ts';

const sockets = 1_000;
const streams = 5;

/** 1,000 people who have the page open, with its subscriptions and its questions whether anyone is there, and nothing happens. */
export async function idle(bench: Bench): Promise<Figure[]> {
  const everyone = school(sockets, 200);
  await insertPopulation(bench, everyone);
  const nobody = { ...everyone, people: [], conversations: [] };
  const measured = { ours: { kb: 0, core: 0 }, reference: { kb: 0, core: 0 } };
  for (const name of ['reference', 'ours'] as const) {
    await using empty = await openSide(bench, name, { population: nobody });
    await using side = await openSide(bench, name, { population: everyone, streams, asks: name === 'ours' });
    const settled = await quiet(bench, side);
    const before = side.cpuSeconds();
    const seconds = bench.quick ? 5 : 30;
    await wait(seconds * 1_000);
    const core = ((side.cpuSeconds() - before) / seconds) * 100;
    measured[name] = { kb: ((settled - empty.server.rssMb()) * 1_024) / sockets, core };
  }
  const { ours, reference } = measured;
  const scenario = `${sockets} idle sockets`;
  return [
    newFigure(
      { scenario, figure: 'memory of one', unit: 'kB', ours: ours.kb, reference: reference.kb },
      { ours: { atMost: 80 } },
    ),
    newFigure(
      { scenario, figure: 'of a core', unit: '%', ours: ours.core, reference: reference.core || null },
      { ours: { atMost: 0.5 } },
    ),
  ];
}

/** What opening them left behind is collected once V8 has had nothing to do for a minute or so. */
async function quiet(bench: Bench, side: Side): Promise<number> {
  await wait(bench.quick ? 3_000 : 120_000);
  return side.server.rssMb();
}
