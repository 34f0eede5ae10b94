import type { Kysely } from 'kysely';
import { migrate } from '../../src/server/db/migrate.ts';
import { newDatabase } from '../../src/server/db/open.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { seedDemo } from '../../src/server/demo/seed.ts';
import { DirectoryStore } from '../../src/server/files/directory-store.ts';
import type { FileStore } from '../../src/server/files/store.ts';
import { newLog } from '../../src/server/log.ts';
import { emptyDatabase } from './database.ts';
import { filesDirectory } from './server.ts';

export type DemoSchools = { db: Kysely<Database>; store: FileStore } & AsyncDisposable;

/** A database of its own, in which everything is the demo's. */
export async function demoSchools(): Promise<DemoSchools> {
  const empty = await emptyDatabase();
  await migrate(empty.connection);
  const db = newDatabase(empty.connection, newLog('error'));
  const store = new DirectoryStore(filesDirectory());
  await Promise.all([seedDemo(db, store), seedDemo(db, store)]);
  const close = async () => {
    await db.destroy();
    await empty[Symbol.asyncDispose]();
  };
  return { db, store, [Symbol.asyncDispose]: close };
}

export async function conversationsWithPeople({ db }: DemoSchools) {
  const conversations = await db.selectFrom('conversation').selectAll().execute();
  const people = await db
    .selectFrom('participant')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.userId', '=', 'participant.userId')
        .onRef('membership.establishmentId', '=', 'participant.establishmentId'),
    )
    .select(['conversationId', 'participant.userId', 'canWrite', 'lastReadSeq', 'membership.role'])
    .execute();
  return conversations.map((row) => ({
    ...row,
    people: people.filter(({ conversationId }) => conversationId === row.id),
  }));
}
