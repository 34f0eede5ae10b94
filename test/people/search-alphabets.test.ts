import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import type { MemberContext } from '../../src/server/context.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { closeDatabases, newDatabase, newDatabases } from '../../src/server/db/open.ts';
import { newLog } from '../../src/server/log.ts';
import { searchContacts } from '../../src/server/people/search-contacts.ts';
import { emptyDatabase, workerDatabase } from '../support/database.ts';
import { newPerson } from '../support/school.ts';

/** A name of each alphabet, and how it is typed wrongly: a letter left out, doubled, exchanged for another or for its neighbour. */
const mistyped = {
  Lefebvre: ['lefevbre', 'lefebre', 'leffebvre', 'lefebvte'],
  ياسمين: ['ياسمن', 'يااسمين', 'ياسيمن', 'ياسمني'],
  عبدالرحمن: ['عبدالرحن', 'عبدالرحمم', 'عبدارلحمن'],
  Παπαδόπουλος: ['παπαδοπυλος', 'παππαδοπουλος', 'παπαδοπουλοσσ', 'παπαδοπουλις'],
  Александра: ['алексндра', 'алексаандра', 'алескандра', 'аликсандра'],
  אברהמי: ['אברהי', 'אברההמי', 'אבהרמי'],
  Հովհաննես: ['հովաննես', 'հովհանեես', 'հովհաննռս'],
  თამარაშვილი: ['თამარაშვლი', 'თამარააშვილი', 'თამარაშვიკი'],
};

const letters = `select show_trgm('ياسمين') <> '{}' as seen`;

/** A database to which letters that are not ASCII are letters, as the embedded one's are not; this machine's locales permitting. */
async function databaseOfAnotherLocale() {
  const { connection } = await workerDatabase();
  const known = `select collname from pg_collation where collprovider = 'c' and collctype ~* 'utf-?8' order by collname limit 1`;
  const [locale] = await rowsOf<{ collname: string }>(connection, known);
  if (!locale) throw new Error('this machine has no UTF-8 locale: locale -a');
  return emptyDatabase(`locale_provider libc locale '${locale.collname}'`);
}

async function rowsOf<Row extends pg.QueryResultRow>(connection: pg.ClientConfig, query: string): Promise<Row[]> {
  const client = new pg.Client(connection);
  await client.connect();
  return client
    .query<Row>(query)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('[PEOPLE2] a typing error is forgiven in every alphabet, alike on databases of different locales', async () => {
  await using other = await databaseOfAnotherLocale();
  await migrate(other.connection);
  const { connection } = await workerDatabase();
  const premises = [...(await rowsOf(connection, letters)), ...(await rowsOf(other.connection, letters))];
  expect(premises).toEqual([{ seen: false }, { seen: true }]);
  const everyone = Object.keys(mistyped);
  const right = Object.entries(mistyped).flatMap(([name, queries]) => queries.map((query) => [query, [name]]));
  for (const { connection: one } of [{ connection }, other]) {
    const found = await answersIn(one, everyone, Object.values(mistyped).flat());
    expect(found).toEqual(right);
  }
});

/** What an admin of a new school with these people finds by each query. */
async function answersIn(
  connection: pg.ClientConfig,
  names: string[],
  queries: string[],
): Promise<[string, string[]][]> {
  const db = newDatabase(connection, newLog('error'), { allowExitOnIdle: true });
  const databases = newDatabases(connection, newLog('error'), { allowExitOnIdle: true });
  try {
    const id = randomUUID();
    await db.insertInto('establishment').values({ id, name: 'x', timezone: 'UTC' }).execute();
    const userId = await newPerson(db, id, 'xxx', 'admin');
    for (const name of names) await newPerson(db, id, name.toLowerCase(), 'teacher');
    const ctx = {
      ...databases,
      credential: { userId },
      rates: { search: async () => undefined },
      schoolSettings: { of: async () => ({ contactRules }) },
    } as unknown as MemberContext;
    const answers: [string, string[]][] = [];
    for (const query of queries) {
      const found = await searchContacts(ctx, { query, limit: 20 });
      answers.push([query, found.map(({ name }) => names.find((one) => one.toLowerCase() === name) ?? name)]);
    }
    return answers;
  } finally {
    await Promise.all([db.destroy(), closeDatabases(databases)]);
  }
}
