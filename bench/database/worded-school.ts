import type pg from 'pg';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/server/db/schema.ts';
import { readOn } from '../../src/server/jobs/read-on.ts';
import { indexWords } from '../../src/server/search/index-words.ts';
import { newPopulation, type Population } from '../population.ts';

/** In how many conversations those are who search, and how many of each; a person may search 30 times a minute. */
export const breadths = [5, 60, 300] as const;
export const searchers = 8;

const people = 5_000;
const vocabulary = 30_000;
const wordsEach = 14;

/** 5,000 people in conversations of 2 to 30, and those who search. */
export function newWordedSchool(): Population {
  const school = newPopulation(
    people,
    Array.from({ length: 2_500 }, (_, index) => 2 + (index % 29)),
  );
  const searching = newPopulation(breadths.length * searchers, []).people;
  const conversations = school.conversations.map((one) => ({ ...one, members: [...one.members] }));
  for (const [index, breadth] of breadths.entries())
    for (let one = 0; one < searchers; one += 1)
      for (let n = 0; n < breadth; n += 1) {
        const at = (one * 311 + Math.floor((n * conversations.length) / breadth)) % conversations.length;
        conversations[at]!.members.push(people + index * searchers + one);
      }
  return { ...school, people: [...school.people, ...searching], conversations };
}

/** A word by its rank: the first stands in more than half of all messages, the thousandth in one of a thousand. */
export function wordOf(rank: number): string {
  const syllables = 'ba ce dor fa gan hel jo kar lin mo nar pe ris sa tou vel'.split(' ');
  return [rank * 7 + 3, rank >> 4, rank >> 8, rank >> 12].map((n) => syllables[n & 15]).join('');
}

/** What a message says, as an expression for `insertHistory`: as in a language, few words are frequent and most are rare. */
export const wordedBody = `(
  select string_agg(w.word, ' ') from generate_series(1, ${wordsEach}) g,
    lateral (select floor(power(${vocabulary}, random() + 0 * g + 0 * seq))::int as rank) r join bench_word w on w.rank = r.rank)`;

export async function insertWords(client: pg.Client): Promise<void> {
  await client.query('create table bench_word (rank int primary key, word text not null)');
  const ranks = Array.from({ length: vocabulary + 1 }, (_, rank) => rank);
  await client.query('insert into bench_word select * from unnest($1::int[], $2::text[])', [ranks, ranks.map(wordOf)]);
  await client.query('analyze bench_word');
}

/** As the server's reader does it, without its pauses; answers how many messages a second that was. */
export async function indexAll(
  db: Kysely<Database>,
  { establishmentId }: Population,
  messages: number,
): Promise<number> {
  const began = performance.now();
  while ((await readOn(db, indexWords, establishmentId)) !== 'present');
  return (messages * 1_000) / (performance.now() - began);
}
