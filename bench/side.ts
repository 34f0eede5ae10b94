import type { Bench } from './bench.ts';
import { cursorOf, insertOurs } from './database/ours.ts';
import { insertHistory, insertReferenceHistory } from './database/history.ts';
import { insertReference, lastSeqOf } from './database/reference.ts';
import { startGenerator, type Generator } from './generator.ts';
import type { LoadOptions, Report } from './generator/protocol.ts';
import type { Population } from './population.ts';
import { coreTimes, stolenSince } from './machine.ts';
import { startServer, type Name, type Server } from './servers.ts';
import { freePort } from './child.ts';

/** One server, or several processes of it, with a load generator of its own. */
export type Side = {
  name: Name;
  server: Server;
  others: Server[];
  generator: Generator;
  cpuSeconds(): number;
  /** On the same port, after it was killed. */
  restart(): Promise<void>;
} & AsyncDisposable;
/** `stolen`: the share of the cores' time that the host gave to others. */
export type Window = Report & { cpuSeconds: number; postgresCpuSeconds: number; stolen: number };

type Options = {
  population: Population;
  /** Who listens, and who sends; everyone where nothing is said. */
  follows?: (person: number) => boolean;
  sends?: (person: number) => boolean;
  /** Of the client's subscriptions, five in all; messages come with the first. */
  streams?: number;
  /** Whether they ask for signs of life. */
  asks?: boolean;
  /** Where there are several, people are dealt to them in turn. */
  processes?: number;
  redisUrl?: string;
  flags?: string[];
  ipc?: boolean;
  program?: string;
  /** What ours is set to beside. */
  env?: NodeJS.ProcessEnv;
};

export async function openSide(bench: Bench, name: Name, options: Options): Promise<Side> {
  const { population, flags, ipc, program = bench.program, env } = options;
  const databaseUrl = bench.postgres.url(name === 'ours' ? 'preau' : 'reference');
  const port = await freePort();
  const { processes = 1, redisUrl } = options;
  const startAt = (port: number) =>
    startServer(name, { databaseUrl, population, port, flags, ipc, program, redisUrl, env, profiles: bench.profile });
  const start = () => startAt(port);
  const generator = await startGenerator();
  const side: Side = {
    name,
    server: await start(),
    others: [],
    generator,
    cpuSeconds: () => [side.server, ...side.others].reduce((sum, server) => sum + server.cpuSeconds(), 0),
    restart: async () => void (side.server = await start()),
    [Symbol.asyncDispose]: async () => {
      await generator[Symbol.asyncDispose]();
      for (const server of [side.server, ...side.others]) await server.stop();
    },
  };
  while (side.others.length < processes - 1) side.others.push(await startAt(await freePort()));
  await connect(bench, side, options);
  return side;
}

async function connect(bench: Bench, { name, server, others, generator }: Side, options: Options): Promise<void> {
  const { population, follows = () => true, sends = () => true, streams = 1, asks } = options;
  const client = await bench.postgres.connect(name === 'ours' ? 'preau' : 'reference');
  const cursor = name === 'ours' ? await cursorOf(client, population.establishmentId) : await lastSeqOf(client);
  await client.end();
  await generator.connect({
    wire: name === 'ours' ? 'trpc' : 'plain',
    urls: [server, ...others].map(({ url }) => url),
    people: population.people.map(({ token }, person) => ({ token, follows: follows(person), sends: sends(person) })),
    conversations: population.conversations,
    cursor,
    streams,
    asks,
  });
}

const historyMessages = 20_000;

/** A population in both databases, with as much of a past. */
export async function insertPopulation(bench: Bench, population: Population): Promise<void> {
  const perConversation = Math.ceil(historyMessages / population.conversations.length);
  const [ours, reference] = [await bench.postgres.connect('preau'), await bench.postgres.connect('reference')];
  await insertOurs(bench.postgres.db, population);
  await insertHistory(ours, population, perConversation);
  await insertReference(reference, population);
  await insertReferenceHistory(reference, population, perConversation);
  await ours.end();
  await reference.end();
}

/** One load, and what it cost its server. */
export async function measure(bench: Bench, side: Side, options: LoadOptions): Promise<Window> {
  const [before, postgresBefore, coresBefore] = [side.cpuSeconds(), bench.postgres.cpuSeconds(), coreTimes()];
  if (bench.profile) side.server.process.kill('SIGUSR2');
  const report = await side.generator.load(options);
  if (bench.profile) side.server.process.kill('SIGUSR2');
  const [cpuSeconds, postgresCpuSeconds] = [side.cpuSeconds() - before, bench.postgres.cpuSeconds() - postgresBefore];
  bench.audit(side.name, report);
  return { ...report, cpuSeconds, postgresCpuSeconds, stolen: stolenSince(coresBefore) };
}
