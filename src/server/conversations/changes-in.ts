import type { ExpressionBuilder, Kysely } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change, Joined } from '../live/log/change.ts';
import { headerChanges, ownChange, participantChange } from './changes.ts';
import { ownColumns } from './columns.ts';
import { loadHeaders } from './load.ts';
import { participantsOf } from './participants.ts';

export type Stamped = { revision: number; change: Change };
/** Revisions above `after`, and not above `upTo`. */
export type Range = { after: number; upTo: number };

/**
 * Everything but messages that has changed in these conversations within the range, in its present state and in the order of
 * revisions; of what only its owner may know, with `userId` theirs alone.
 */
export async function changesIn(
  db: Kysely<Database>,
  ids: readonly string[],
  range: Range,
  userId?: string,
): Promise<Stamped[]> {
  if (ids.length === 0) return [];
  const stamped = [
    ...(await changedParticipants(db, ids, range)),
    ...(await changedHeaders(db, ids, range)),
    ...(await changedOwns(db, ids, range, userId)),
  ];
  return stamped.sort((one, other) => one.revision - other.revision);
}

/** The conversations' headers as they are now, for everyone in them. */
export async function headerOf(db: Kysely<Database>, ...ids: string[]): Promise<Change[]> {
  return (await headersOf(db, ids)).map(({ change }) => change);
}

/** `made`: those whose header alone tells who came into them. */
async function headersOf(
  db: Kysely<Database>,
  ids: readonly string[],
  made: ReadonlySet<string> = new Set(),
): Promise<Stamped[]> {
  const people = await peopleIn(db, ids);
  const headers = await loadHeaders(db, ids);
  return headers.flatMap((shown) => {
    const { id, revision } = shown.header;
    const there = people.get(id) ?? [];
    const changes = headerChanges(shown, there, made.has(id) ? there : []);
    return changes.map((change) => ({ revision, change }));
  });
}

async function changedHeaders(
  db: Kysely<Database>,
  ids: readonly string[],
  { after, upTo }: Range,
): Promise<Stamped[]> {
  const rows = await db
    .selectFrom('conversation')
    .select(['id', 'madeRevision', 'headerRevision'])
    .where('id', '=', anyOf(ids))
    .where('headerRevision', '>', after)
    .where('headerRevision', '<=', upTo)
    .execute();
  if (rows.length === 0) return [];
  const made = rows.filter(({ madeRevision, headerRevision }) => madeRevision === headerRevision);
  return headersOf(db, idsOf(rows), new Set(idsOf(made)));
}

/**
 * Not told by the conversation's first header, which tells at once who is in it: an announcement to a whole school is one change, and
 * not two for each of five thousand people. Once the header has moved on, its row no longer tells it at that place.
 */
export function notToldByHeader(revision: 'participant.revision' | 'participant.ownRevision') {
  return (eb: ExpressionBuilder<Database & { its: Database['conversation'] }, 'participant' | 'its'>) =>
    eb.or([eb(revision, '<>', eb.ref('its.madeRevision')), eb('its.headerRevision', '<>', eb.ref('its.madeRevision'))]);
}

/** A row does not tell whether its owner joined or only read: being told again that someone is in changes nothing. */
async function changedParticipants(
  db: Kysely<Database>,
  ids: readonly string[],
  { after, upTo }: Range,
): Promise<Stamped[]> {
  const rows = await participantsOf(db)
    .select('participant.fromSeq')
    .where('participant.conversationId', '=', anyOf(ids))
    .where('participant.revision', '>', after)
    .where('participant.revision', '<=', upTo)
    .where(notToldByHeader('participant.revision'))
    .execute();
  return rows.map(({ fromSeq, ...row }) => ({
    revision: row.revision,
    change: participantChange(row, { userId: row.userId, fromSeq }),
  }));
}

async function changedOwns(
  db: Kysely<Database>,
  ids: readonly string[],
  { after, upTo }: Range,
  owner: string | undefined,
): Promise<Stamped[]> {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('conversation as its', 'its.id', 'participant.conversationId')
    .select([...ownColumns, 'participant.conversationId', 'participant.userId'])
    .where('participant.conversationId', '=', anyOf(ids))
    .where('participant.ownRevision', '>', after)
    .where('participant.ownRevision', '<=', upTo)
    .where('participant.leftAt', 'is', null)
    .where(notToldByHeader('participant.ownRevision'))
    .$if(owner !== undefined, (query) => query.where('participant.userId', '=', owner!))
    .execute();
  return rows.map(({ conversationId, userId, ...own }) => ({
    revision: own.ownRevision,
    change: ownChange(conversationId, userId, own),
  }));
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

async function peopleIn(db: Kysely<Database>, ids: readonly string[]): Promise<Map<string, Joined[]>> {
  const rows = await db
    .selectFrom('participant')
    .select(['conversationId', 'userId', 'fromSeq'])
    .where('conversationId', '=', anyOf(ids))
    .where('leftAt', 'is', null)
    .execute();
  const people = new Map<string, Joined[]>(ids.map((id) => [id, []]));
  for (const { conversationId, ...joined } of rows) people.get(conversationId)?.push(joined);
  return people;
}
