import { createHash, randomUUID } from 'node:crypto';
import type { Insertable, Kysely } from 'kysely';
import type pg from 'pg';
import type { Database } from '../../src/server/db/schema.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import { encodeCursor } from '../../src/server/live/resume/cursor.ts';
import type { Population } from '../population.ts';

/** A school of these people and conversations, everyone a teacher with a session, and no password to hash. */
export async function insertOurs(db: Kysely<Database>, population: Population): Promise<void> {
  const { establishmentId, people, conversations } = population;
  const insert = insertInto(db);
  const expiresAt = new Date(Date.now() + 30 * 86_400_000);
  const header = {
    establishmentId,
    createdBy: people[0]!.id,
    kind: 'group',
    revision: 0,
    madeRevision: 0,
    headerRevision: 0,
  } as const;
  const standing = { establishmentId, canWrite: true, revision: 0, ownRevision: 0 };
  await insert('establishment', [{ id: establishmentId, name: 'Bench', timezone: 'Europe/Paris' }]);
  await insert(
    'user',
    people.map(({ id }, index) => ({ id, email: `${id}@bench.example`, name: nameOf(index) })),
  );
  await insert(
    'membership',
    people.map(({ id: userId }, index) =>
      newMembership({ establishmentId, userId, name: nameOf(index), role: 'teacher' }),
    ),
  );
  await insert(
    'session',
    people.map(({ id, token }) => ({ id: digestOf(token), userId: id, expiresAt })),
  );
  await insert(
    'conversation',
    conversations.map(({ id, members }) => ({ ...header, id, participantCount: members.length })),
  );
  await insert(
    'participant',
    membersOf(population).map(([conversationId, userId]) => ({ ...standing, conversationId, userId })),
  );
}

/** A conversation, and someone in it: once for each. */
export function membersOf({ people, conversations }: Population): [conversationId: string, userId: string][] {
  return conversations.flatMap(({ id, members }) => members.map((index): [string, string] => [id, people[index]!.id]));
}

/** Where the school stands now: who follows from here misses nothing of what comes. */
export async function cursorOf(client: pg.Client, establishmentId: string): Promise<string> {
  const { rows } = await client.query<{ revision: string }>('select revision from establishment where id = $1', [
    establishmentId,
  ]);
  return cursorAt(client, establishmentId, Number(rows[0]!.revision));
}

export async function cursorAt(client: pg.Client, establishmentId: string, revision: number): Promise<string> {
  const { rows } = await client.query<{ epoch: string }>('select epoch from instance');
  return encodeCursor(rows[0]!.epoch, new Map([[establishmentId, revision]]));
}

const rowsAtOnce = 2_000;

function insertInto(db: Kysely<Database>) {
  return async <Table extends keyof Database>(table: Table, rows: Insertable<Database[Table]>[]): Promise<void> => {
    for (let first = 0; first < rows.length; first += rowsAtOnce) {
      await db
        .insertInto(table)
        .values(rows.slice(first, first + rowsAtOnce))
        .execute();
    }
  };
}

const firstNames =
  'Adam Alice Bilal Camille Dalia Elias Fatou Gaspard Hana Ines Jonas Karim Lina Maya Noe Olga Paul Rania'.split(' ');
const syllables = 'ba ce dor fa gan hel jo kar lin mo nar pe ris sa tou vel'.split(' ');

/** Names of which few are alike, as in a school. */
export function nameOf(index: number): string {
  const last = [index * 7, index * 3 + 5, index >> 4].map((number) => syllables[number % syllables.length]).join('');
  return `${firstNames[index % firstNames.length]} ${last[0]!.toUpperCase()}${last.slice(1)}`;
}

/** A session of somebody who is there already; answers its cookie's token. */
export async function insertSession(client: pg.Client, userId: string): Promise<string> {
  const token = randomUUID().replaceAll('-', '');
  await client.query(`insert into session (id, user_id, expires_at) values ($1, $2, now() + interval '30 days')`, [
    digestOf(token),
    userId,
  ]);
  return token;
}

/** As the server keeps it: src/server/auth/lucia.ts. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
