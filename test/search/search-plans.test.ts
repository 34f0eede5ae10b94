import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { candidates, recentWeek, type Searched, type Wanted } from '../../src/server/search/candidates.ts';
import { askedWords, termsOf } from '../../src/server/search/asked.ts';
import { lexemesOf, ofWeek, term } from '../../src/server/search/lexemes.ts';
import { withNear } from '../../src/server/search/near.ts';
import { workerDatabase } from '../support/database.ts';
import { indexesUsed, tablesReadThrough, watchedDatabases, type Watched } from '../support/plans.ts';

const establishmentId = randomUUID();
const searched: Searched[] = Array.from({ length: 300 }, () => ({
  id: randomUUID(),
  establishmentId,
  fromSeq: 1,
  lastActivityAt: new Date(),
}));

let watched: Watched;
let owner: pg.Client;

/** The words of 30,000 messages of seven months, of whose size PostgreSQL knows; whether there are messages is not looked at here. */
beforeAll(async () => {
  const { connection } = await workerDatabase();
  watched = watchedDatabases(connection);
  owner = new pg.Client(connection);
  await owner.connect();
  const words = lexemesOf({
    attachments: [],
    establishmentId,
    conversationId: '',
    authorId: randomUUID(),
    createdAt: new Date(),
    body: 'la sortie',
  });
  await owner.query(`set session_replication_role = replica; set app.schools = 'all'`);
  await owner.query(
    `insert into searched_message (establishment_id, conversation_id, message_id, seq, created_at, words)
     select $1::uuid, id, gen_random_uuid(), n, at,
       array_to_tsvector($3::text[] || array['@' || left(id::text, 13), 'mot' || n % 997, '#' || left($1::uuid::text, 8) || '-' || floor(extract(epoch from at) / 604800)::int])
     from generate_series(1, 30000) n, lateral (select ($2::uuid[])[1 + n % 300] as id, now() - make_interval(mins => n * 10) as at) m`,
    [establishmentId, searched.map(({ id }) => id), words.filter((one) => /^[!$a-z]/.test(one) && one !== 'sortie')],
  );
  await owner.query('vacuum analyze searched_message');
});

afterAll(async () => {
  await owner.query('delete from searched_message where establishment_id = $1', [establishmentId]);
  await owner.end();
  await watched[Symbol.asyncDispose]();
});

test.each([
  ['mot12', 5],
  ['mot12', 300],
  ['la', 5],
  ['la', 300],
  ['la mot12', 60],
  ['mot', 300],
  ['qzxwvk', 300],
])(
  '[GROW1] a search for %s in %i conversations begins at the index of words, and reads no table from end to end',
  async (query, count) => {
    watched.queries.length = 0;
    const wanted: Wanted = {
      searched: searched.slice(0, count),
      terms: termsOf(askedWords(query)),
      after: null,
      limit: 21,
    };
    await candidates(watched.databases.live, wanted);
    expect(watched.queries.length).toBeGreaterThan(0);
    for (const one of watched.queries) {
      expect(await tablesReadThrough(owner, one, establishmentId), one.sql).toEqual([]);
      expect(await indexesUsed(owner, one, establishmentId)).toContain('searched_message_words');
    }
  },
);

test('[GROW1] which words are near to one that is misspelt is asked of the index of words alone', async () => {
  watched.queries.length = 0;
  const week = term(ofWeek(establishmentId, recentWeek({ searched, after: null })));
  const [near] = await withNear(watched.databases.live, askedWords('mott12'), week);
  expect(near!.spellings).toEqual(['mott12', 'mot12']);
  for (const one of watched.queries) {
    expect(await tablesReadThrough(owner, one, establishmentId), one.sql).toEqual([]);
    expect(await indexesUsed(owner, one, establishmentId)).toContain('searched_message_words');
  }
});
