import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Change, Joined, Revision } from '../live/change.ts';
import type { Rows } from '../live/hub.ts';
import { messageChange } from '../messages/changes.ts';
import { messageColumns, newMessage } from '../messages/columns.ts';
import { changesIn, type Stamped } from './changes-in.ts';
import { standingOf } from './standing.ts';

/** What the hub reads when memory does not suffice. */
export function hubRows(db: Kysely<Database>): Rows {
  return {
    standingOf: (userId) => standingOf(db, userId),
    establishmentsOf: async (userId) => {
      const rows = await db.selectFrom('membership').select('establishmentId').where('userId', '=', userId).execute();
      return rows.map(({ establishmentId }) => establishmentId);
    },
    heads: async (ids) => {
      if (ids.length === 0) return new Map();
      const rows = await db.selectFrom('establishment').select(['id', 'revision']).where('id', 'in', ids).execute();
      return new Map(rows.map(({ id, revision }) => [id, revision]));
    },
    readRevisions: (establishmentId, after) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((trx) => readRevisions(trx, establishmentId, after)),
  };
}

async function readRevisions(trx: Transaction<Database>, establishmentId: string, after: number) {
  const { revision: head } = await trx
    .selectFrom('establishment')
    .select('revision')
    .where('id', '=', establishmentId)
    .executeTakeFirstOrThrow();
  const conversations = await trx
    .selectFrom('conversation')
    .select('id')
    .where('establishmentId', '=', establishmentId)
    .where('revision', '>', after)
    .execute();
  const messages = await trx
    .selectFrom('message')
    .select(messageColumns)
    .where('establishmentId', '=', establishmentId)
    .where('revision', '>', after)
    .execute();
  const stamped = await changesIn(
    trx,
    conversations.map(({ id }) => id),
    after,
  );
  stamped.push(...messages.map((row) => ({ revision: row.revision, change: messageChange(newMessage(row)) })));
  const standings = await trx
    .selectFrom('membership')
    .select(['userId', 'revision'])
    .where('establishmentId', '=', establishmentId)
    .where('revision', '>', after)
    .execute();
  return { head, revisions: inOrder(establishmentId, stamped, standings) };
}

/**
 * A row tells only the last of what happened to it: of someone who was taken out and brought back, the coming back. They stand
 * where they now do from the conversation's first change on, so that they hear nothing that was written in between.
 */
function joinedFirst(stamped: readonly Stamped[]): Stamped[] {
  const joins = new Map<string, Joined[]>(stamped.map(({ change }) => [change.conversationId, []]));
  for (const { change } of stamped) joins.get(change.conversationId)!.push(...(change.joins ?? []));
  return [...stamped]
    .sort((one, other) => one.revision - other.revision)
    .map(({ revision, change }) => {
      const joined = joins.get(change.conversationId);
      joins.delete(change.conversationId);
      return joined ? { revision, change: { ...change, joins: joined } } : { revision, change };
    });
}

type Standings = readonly { userId: string; revision: number }[];

function inOrder(establishmentId: string, stamped: readonly Stamped[], standings: Standings): Revision[] {
  const byRevision = new Map<number, { changes: Change[]; standings: string[] }>();
  const at = (revision: number) => {
    const known = byRevision.get(revision) ?? { changes: [], standings: [] };
    byRevision.set(revision, known);
    return known;
  };
  for (const { revision, change } of joinedFirst(stamped)) at(revision).changes.push(change);
  for (const { revision, userId } of standings) at(revision).standings.push(userId);
  return [...byRevision]
    .sort(([one], [other]) => one - other)
    .map(([revision, changed]) => ({ establishmentId, revision, ...changed }));
}
