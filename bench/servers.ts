import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNode, type Child } from './child.ts';
import type { Population } from './population.ts';

/** A server under measurement: ours as it is built, the reference, or the reference without a database. */
export type Server = Child & { url: string };
export type Name = 'ours' | 'reference' | 'limit';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const reference = file('reference/chat.mjs');
export const serverProgram = file('../dist/server/main.js');

/** As `npm run serve` has it; the reference gets the same. */
const memory = '--max-semi-space-size=64';

/** `flags` go to Node; `program` is another build of ours, to compare two. */
type Options = {
  databaseUrl: string;
  population: Population;
  port: number;
  flags?: string[] | undefined;
  program?: string | undefined;
  profiles?: string | undefined;
  ipc?: boolean | undefined;
  /** Joins several processes of ours. */
  redisUrl?: string | undefined;
  /** False where whoever starts it finds out for themselves when it is ready. */
  ready?: boolean;
  /** What ours is set to beside. */
  env?: NodeJS.ProcessEnv;
};

export async function startServer(name: Name, options: Options): Promise<Server> {
  const { port } = options;
  const url = `ws://127.0.0.1:${port}${name === 'ours' ? '/trpc' : ''}`;
  const inside = options.profiles ? ['--import', file('inside/profile.mjs')] : [...(options.flags ?? [])];
  const flags = [memory, ...inside];
  const { ipc = false, profiles = '', ready = true } = options;
  const common = { PORT: String(port), PREAU_BENCH_PROFILES: profiles };
  if (name === 'ours') {
    const { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL = '' } = options;
    const env = { ...common, DATABASE_URL, REDIS_URL, PREAU_LOG_LEVEL: 'warn', PREAU_DEMO: '0', ...options.env };
    const program = options.program ?? serverProgram;
    return Object.assign(await startNode([...flags, program], { env, ipc, until: ready ? 'Préau is at' : undefined }), {
      url,
    });
  }
  const env =
    name === 'reference'
      ? { ...common, DATABASE_URL: options.databaseUrl }
      : { ...common, STORE: 'memory', POPULATION: fileOf(options.population) };
  return Object.assign(await startNode([...flags, reference], { env, ipc, until: ready ? 'ready' : undefined }), {
    url,
  });
}

function fileOf(population: Population): string {
  const path = join(mkdtempSync(join(tmpdir(), 'preau-bench-')), 'population.json');
  writeFileSync(path, JSON.stringify(population));
  return path;
}
