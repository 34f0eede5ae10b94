import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import type { Name } from '../servers.ts';
import { school } from '../population.ts';
import { insertPopulation, measure, openSide, type Side, type Window } from '../side.ts';

const firstRate = 800;
const step = 1.06;
/** How often a rate may fail before a side is out: somebody else's work may have had the cores. */
const tries = 3;
/** Of the cores' time, what others on the same host may have had in a try that counts; how many that do not count are borne, after a while each. */
const mostStolen = 0.02;
const disturbedTries = 40;
const calmMs = 5_000;

/** The highest rate with p99 < 250 ms and nothing lost. All climb together, so that what else the machine does falls on each. */
export async function saturation(bench: Bench): Promise<Figure[]> {
  const everyone = school(1_000, 200);
  await insertPopulation(bench, everyone);
  await using ours = await openSide(bench, 'ours', { population: everyone });
  await using reference = await openSide(bench, 'reference', { population: everyone });
  await using limit = await openSide(bench, 'limit', { population: everyone });
  const best = await climb(bench, [ours, reference, limit]);
  const perSecond = ({ delivered, seconds }: Window) => delivered / seconds;
  const cpu = ({ cpuSeconds, delivered }: Window) => (cpuSeconds / delivered) * 1_000;
  const busy = ({ generatorCpu, seconds }: Window) => generatorCpu / seconds;
  const scenario = 'school, saturation';
  const against = (of: (window: Window) => number, to: Name) => ({ ours: of(best.ours), reference: of(best[to]) });
  return [
    newFigure(
      { scenario, figure: 'deliveries against the reference', unit: '/s', ...against(perSecond, 'reference') },
      { ratio: { atLeast: 3.5 } },
    ),
    newFigure(
      { scenario, figure: 'deliveries against the limit', unit: '/s', ...against(perSecond, 'limit') },
      { ratio: { atLeast: 1 } },
    ),
    newFigure(
      { scenario, figure: 'CPU per 1,000 deliveries against the limit', unit: 's', ...against(cpu, 'limit') },
      { ratio: { atMost: 0.85 } },
    ),
    newFigure({ scenario, figure: 'CPU per 1,000 deliveries', unit: 's', ...against(cpu, 'reference') }),
    newFigure({ scenario, figure: "the generator's own core, busy", unit: 'of 1', ...against(busy, 'limit') }),
  ];
}

async function climb(bench: Bench, sides: Side[]): Promise<Record<Name, Window>> {
  const best: Partial<Record<Name, Window>> = {};
  let climbing = sides;
  for (let rate = firstRate; climbing.length > 0; rate *= step) {
    const holding: Side[] = [];
    for (const side of climbing) {
      const window = await held(bench, side, rate);
      if (!window) continue;
      best[side.name] = window;
      holding.push(side);
    }
    climbing = holding;
  }
  const missing = sides.find(({ name }) => !best[name]);
  if (missing) throw new Error(`${missing.name} cannot hold ${firstRate} messages/s`);
  return best as Record<Name, Window>;
}

/** The first of a few tries in which the side holds the rate. One that failed while another machine had the cores is none. */
async function held(bench: Bench, side: Side, rate: number): Promise<Window | null> {
  for (let failed = 0, disturbed = 0; failed < tries;) {
    const window = await measure(bench, side, { rate, seconds: bench.quick ? 1.5 : 3, bodyCharacters: 120 });
    const { name } = side;
    const stolen = `${Math.round(window.stolen * 100)} % stolen`;
    bench.say(
      `  ${name}: ${Math.round(rate)} messages/s, p99 ${window.delivery.p99} ms, ${stolen} ${window.why ?? ''}`,
    );
    if (holds(window)) return window;
    if (window.stolen <= mostStolen || disturbed === disturbedTries) failed += 1;
    else {
      disturbed += 1;
      await wait(calmMs);
    }
  }
  return null;
}

function holds({ lost, refused, acknowledged, sent, delivery }: Window): boolean {
  return lost === 0 && refused === 0 && acknowledged === sent && delivery.p99 < 250;
}
