import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newAudit, type Bench } from './bench.ts';
import { newFigure, tableOf, type Figure } from './figures.ts';
import { describeMachine, openFiles } from './machine.ts';
import { startPostgres } from './postgres.ts';
import { announcement } from './scenarios/announcement.ts';
import { assembly } from './scenarios/assembly.ts';
import { calls } from './scenarios/calls.ts';
import { coldStart } from './scenarios/cold-start.ts';
import { growth } from './scenarios/growth.ts';
import { idle } from './scenarios/idle.ts';
import { longestTick } from './scenarios/longest-tick.ts';
import { mails } from './scenarios/mails.ts';
import { pairs } from './scenarios/pairs.ts';
import { panel } from './scenarios/panel.ts';
import { redis } from './scenarios/redis.ts';
import { rollover } from './scenarios/rollover.ts';
import { roster } from './scenarios/roster.ts';
import { saturation } from './scenarios/saturation.ts';
import { school } from './scenarios/school.ts';
import { search } from './scenarios/search.ts';
import { slowReader } from './scenarios/slow-reader.ts';
import { storm } from './scenarios/storm.ts';

const scenarios: Record<string, (bench: Bench) => Promise<Figure[]>> = {
  assembly,
  school,
  saturation,
  pairs,
  redis,
  idle,
  storm,
  'cold-start': coldStart,
  'slow-reader': slowReader,
  'longest-tick': longestTick,
  growth,
  calls,
  rollover,
  roster,
  panel,
  search,
  mails,
  announcement,
};
const results = fileURLToPath(new URL('results', import.meta.url));
const filesNeeded = 5_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, server: { type: 'string' }, profile: { type: 'string' } },
});
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
process.exitCode = await run();

async function run(): Promise<number> {
  const unknown = positionals.find((name) => !(name in scenarios));
  if (unknown) return refuse(`There is no scenario "${unknown}"; there are: ${Object.keys(scenarios).join(', ')}.`);
  if (process.platform !== 'linux')
    return refuse('The bench reads what processes cost from /proc, which only Linux has.');
  if (openFiles() < filesNeeded) return refuse(`The bench opens thousands of sockets: ulimit -n ${filesNeeded} first.`);
  await using postgres = await startPostgres();
  const { totals, audit } = newAudit();
  const bench: Bench = { postgres, quick: values.quick, program: values.server, profile: values.profile, say, audit };
  const machine = describeMachine(postgres.version);
  const figures: Figure[] = [];
  for (const name of positionals.length > 0 ? positionals : Object.keys(scenarios)) {
    say(`${name} …`);
    const found = await scenarios[name]!(bench);
    say(`${tableOf(found)}\n`);
    figures.push(...found);
  }
  const { ours } = totals;
  const counted = { scenario: 'all', unit: `of ${ours.delivered}`, reference: null };
  figures.push(newFigure({ ...counted, figure: 'lost', ours: ours.lost }, { ours: { atMost: 0 } }));
  figures.push(
    newFigure(
      { ...counted, figure: 'twice or out of order', ours: ours.duplicates + ours.inversions },
      { ours: { atMost: 0 } },
    ),
  );
  say(tableOf(figures));
  const file = write({
    machine,
    command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
    totals,
    figures,
  });
  say(`\nWritten to ${file}.`);
  // A target that is missed stands in the table; a message that is lost, or comes twice, is a failure.
  return ours.lost + ours.duplicates + ours.inversions === 0 ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

function write(result: { machine: { date: string } } & Record<string, unknown>): string {
  mkdirSync(results, { recursive: true });
  const file = `${results}/${result.machine.date.slice(0, 19).replaceAll(':', '-')}.json`;
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  return file;
}
