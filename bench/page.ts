import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { describeMachine } from './machine.ts';
import { newFigure, tableOf, type Figure } from './figures.ts';
import { startDemo } from './page/demo.ts';
import { flow } from './page/flow.ts';
import { longThread } from './page/long-thread.ts';
import { offline } from './page/offline.ts';
import type { Measured } from './page/person.ts';
import { shifts } from './page/shifts.ts';
import { typing } from './page/typing.ts';
import { visit } from './page/visit.ts';
import { weights } from './page/weights.ts';

/** What a browser fetches and how soon it can be used, on a slow phone and a slow line, against the targets of docs/performance.md. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: 'dist' }, browser: { type: 'string' } },
});
process.exitCode = await run();

async function run(): Promise<number> {
  await using demo = await startDemo(values.dist);
  const browser = await chromium.launch({
    executablePath: values.browser ?? process.env.PREAU_TEST_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const parts = { weights, visit, offline, shifts, typing, flow, 'long-thread': longThread };
  const machine = describeMachine('as demo');
  say(`${machine.processor}, ${machine.cores} cores, load before ${machine.loadBefore}`);
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const found = await measure({ browser, origin: demo.origin, dist: values.dist, demo });
    say(tableOf(found.map((one) => figureOf(name, one))));
  }
  await browser.close();
  return 0;
}

function figureOf(scenario: string, { figure, unit, value, atMost, reference }: Measured): Figure {
  return newFigure({ scenario, figure, unit, ours: value, reference: reference ?? null }, { ours: { atMost } });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
