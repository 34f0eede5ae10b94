import { randomUUID } from 'node:crypto';
import type { Bench } from '../bench.ts';
import { newCaller, type Caller } from '../caller.ts';
import { freePort } from '../child.ts';
import { insertHistory } from '../database/history.ts';
import { insertOurs, nameOf } from '../database/ours.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { newPopulation, type Population } from '../population.ts';
import { startServer, type Server } from '../servers.ts';

/** A person may search 30 times a minute. */
const searchesEach = 25;
const searchers = 8;
const listings = 60;

/** What the two calls take that everybody's page makes most: the list of somebody who is in many conversations, and a search in a large school. */
export async function calls(bench: Bench): Promise<Figure[]> {
  const lists = [30, 300, 3_000].map((count): [number, Population] => [count, newBusyPerson(count)]);
  const schools = [100, 5_000].map((size): [number, Population] => [size, newPopulation(size, [2])]);
  for (const [, school] of [...lists, ...schools]) await fill(bench, school);
  const port = await freePort();
  const [[, population]] = lists as [[number, Population]];
  const databaseUrl = bench.postgres.url('preau');
  await using server = await startServer('ours', { databaseUrl, population, port, program: bench.program });
  const listed = await Promise.all(lists.map(([, school]) => newCaller(server.url, school.people[0]!.token)));
  const figures = [
    ...figuresOf('conversations', lists, await timedLists(listed)),
    ...figuresOf('searchContacts', schools, await timedSearches(server, schools)),
  ];
  for (const caller of listed) await caller[Symbol.asyncDispose]();
  return figures;
}

/** The first person is in so many conversations with two others. */
function newBusyPerson(count: number): Population {
  const school = newPopulation(200, []);
  const members = (index: number) => [0, 1 + (index % 99), 100 + (index % 100)];
  const conversations = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), members: members(index) }));
  return { ...school, conversations };
}

async function fill(bench: Bench, school: Population): Promise<void> {
  await insertOurs(bench.postgres.db, school);
  const client = await bench.postgres.connect('preau');
  await insertHistory(client, school, 3);
  await client.end();
}

/** In turn, so that what else the machine does falls on all. */
async function timedLists(callers: readonly Caller[]): Promise<number[]> {
  const times = callers.map((): number[] => []);
  for (let round = 0; round < listings + 10; round += 1)
    for (const [index, caller] of callers.entries()) {
      const took = await timed(() => caller.query('conversations', { limit: 30 }));
      if (round >= 10) times[index]!.push(took);
    }
  return times.map(median);
}

async function timedSearches(server: Server, schools: readonly [number, Population][]): Promise<number[]> {
  const times = schools.map((): number[] => []);
  for (let searcher = 0; searcher < searchers; searcher += 1) {
    const callers = await Promise.all(schools.map(([, { people }]) => newCaller(server.url, people[searcher]!.token)));
    for (let search = 0; search < searchesEach; search += 1)
      for (const [index, [size, { establishmentId }]] of schools.entries()) {
        const query = typed(nameOf((searcher * searchesEach + search) * 7 + (size % 13)), search);
        const took = await timed(() => callers[index]!.query('searchContacts', { establishmentId, query }));
        if (search >= 5) times[index]!.push(took);
      }
    for (const caller of callers) await caller[Symbol.asyncDispose]();
  }
  return times.map(median);
}

/** As people type: the beginning of a family name, or of both names. */
function typed(name: string, turn: number): string {
  const [first, last] = name.split(' ') as [string, string];
  return turn % 2 === 0 ? last.slice(0, 4) : `${first.slice(0, 3)} ${last.slice(0, 3)}`;
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

function figuresOf(call: string, schools: readonly [number, Population][], times: readonly number[]): Figure[] {
  const [least] = times as [number];
  return schools.map(([size], index) =>
    newFigure({
      scenario: 'calls',
      figure: `${call} at ${size.toLocaleString('en')}, against ${schools[0]![0]}`,
      unit: 'ms',
      ours: times[index]!,
      reference: least,
    }),
  );
}
