import type { Bench } from '../bench.ts';
import { newFigure, type Figure } from '../figures.ts';
import type { Name } from '../servers.ts';
import { school } from '../population.ts';
import { insertPopulation, measure, openSide, type Side, type Window } from '../side.ts';

const firstRate = 600;
const step = 1.12;
/** How often a rate may fail before a side is out: somebody else's work may have had the cores. */
const tries = 3;

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
    let failing = climbing;
    for (let turn = 0; turn < tries && failing.length > 0; turn += 1) {
      const still: Side[] = [];
      for (const side of failing) {
        const window = await measure(bench, side, { rate, seconds: bench.quick ? 1.5 : 3, bodyCharacters: 120 });
        bench.say(`  ${side.name}: ${Math.round(rate)} messages/s, p99 ${window.delivery.p99} ms ${window.why ?? ''}`);
        if (holds(window)) best[side.name] = window;
        else still.push(side);
      }
      failing = still;
    }
    climbing = climbing.filter((side) => !failing.includes(side));
  }
  const missing = sides.find(({ name }) => !best[name]);
  if (missing) throw new Error(`${missing.name} cannot hold ${firstRate} messages/s`);
  return best as Record<Name, Window>;
}

function holds({ lost, refused, acknowledged, sent, delivery }: Window): boolean {
  return lost === 0 && refused === 0 && acknowledged === sent && delivery.p99 < 250;
}
