import { CompiledQuery, type Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import type { Rows } from '../live/fan-out/hub.ts';
import { readRevisions } from './read-revisions.ts';
import { Together } from '../db/together.ts';
import { membershipSnapshotsOf, nowhere } from './membership-snapshot.ts';

/** What the hub reads when the backlog does not suffice; of what it missed, so many changes at once. */
export function hubRows(db: Kysely<Database>, changesAtOnce?: number): Rows {
  const snapshots = new Together((userIds) => membershipSnapshotsOf(db, userIds));
  return {
    membershipSnapshotOf: async (userId) => (await snapshots.ask(userId)) ?? nowhere,
    heads: async (ids) => {
      if (ids.length === 0) return new Map();
      const { rows } = await db.executeQuery(asksHeads(ids));
      return new Map(rows.map(({ id, revision }) => [id, revision]));
    },
    readRevisions: (establishmentId, after, upTo) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((trx) => readRevisions(trx, establishmentId, { after, upTo, atOnce: changesAtOnce })),
  };
}

/** Asked every second by every process. */
const readHeads = prepared('select id, revision from establishment where id = any ($1::uuid[])');

function asksHeads(ids: readonly string[]): CompiledQuery<{ id: string; revision: number }> {
  return CompiledQuery.raw(readHeads, [ids]);
}
