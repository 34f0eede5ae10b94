import type { Bench } from '../bench.ts';
import { newCaller } from '../caller.ts';
import { freePort } from '../child.ts';
import { insertHistory } from '../database/history.ts';
import { insertOurs } from '../database/ours.ts';
import {
  breadths,
  indexAll,
  insertWords,
  newWordedSchool,
  searchers,
  wordedBody,
  wordOf,
} from '../database/worded-school.ts';
import { newFigure, type Figure } from '../figures.ts';
import { p95 } from '../page/person.ts';
import type { Population } from '../population.ts';
import { startServer, type Server } from '../servers.ts';

const mostMs = 50;
const days = 210;
const rounds = 3;

/** What people type, by how frequent the words are. */
const queries: Record<string, string> = {
  'a very common word': wordOf(1),
  'a common word': wordOf(30),
  'a usual word': wordOf(1_000),
  'a rare word': wordOf(20_000),
  'two words': `${wordOf(2)} ${wordOf(900)}`,
  'a word begun': wordOf(1_000).slice(0, 5),
  'a misspelt common word': misspelt(wordOf(30)),
  'a misspelt rare word': misspelt(wordOf(20_000)),
};

/** What a search in messages takes in a school of 5,000 people and a million messages, by somebody in few conversations and in many. */
export async function search(bench: Bench): Promise<Figure[]> {
  const messages = bench.quick ? 100_000 : 1_000_000;
  const school = newWordedSchool();
  const client = await bench.postgres.connect('preau');
  await insertOurs(bench.postgres.db, school);
  await insertWords(client);
  await insertHistory(client, school, Math.ceil(messages / school.conversations.length), days, wordedBody);
  const indexedASecond = await indexAll(bench.postgres.db, school, messages);
  await client.query('vacuum analyze');
  await client.end();
  const databaseUrl = bench.postgres.url('preau');
  const port = await freePort();
  await using server = await startServer('ours', { databaseUrl, population: school, port, program: bench.program });
  const scenario = `search in ${messages.toLocaleString('en')} messages`;
  const figures = [newFigure({ scenario, figure: 'words kept', unit: 'messages/s', ours: indexedASecond })];
  for (const [index, breadth] of breadths.entries())
    for (const [name, times] of await timed(server, school, index))
      figures.push(
        newFigure(
          { scenario, figure: `${name} in ${breadth} conversations, p95`, unit: 'ms', ours: p95(times) },
          { ours: { atMost: mostMs } },
        ),
      );
  return figures;
}

/** Each query by each of those who are in so many conversations, in turn. */
async function timed(server: Server, { people }: Population, breadth: number): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(queries).map((name): [string, number[]] => [name, []]));
  for (let one = 0; one < searchers; one += 1) {
    const person = people[people.length - (breadths.length - breadth) * searchers + one]!;
    await using caller = await newCaller(server.url, person.token);
    for (let round = 0; round < rounds; round += 1)
      for (const [name, query] of Object.entries(queries)) {
        const began = performance.now();
        await caller.query('searchMessages', { query });
        times.get(name)!.push(performance.now() - began);
      }
  }
  return times;
}

/** Two letters of it exchanged. */
function misspelt(word: string): string {
  return `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;
}
