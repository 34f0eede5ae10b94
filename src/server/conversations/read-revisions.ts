import type { Transaction } from 'kysely';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change, Joined, Revision } from '../live/log/change.ts';
import { messageChange } from '../messages/changes.ts';
import { messageColumns, newMessage } from '../messages/columns.ts';
import { changedPage, type Asked, type Page } from './changed-page.ts';
import { changesIn, type Range, type Stamped } from './changes-in.ts';

/** As many as memory holds easily, for a process that has missed a whole day. */
const changesAtOnce = 5_000;

/**
 * The revisions of an establishment above `after` and not above `upTo`, in their order, in pages of about `atOnce` changes: `head`
 * says up to which revision all are there. That is `upTo` or the counter, unless more have to be read from there.
 */
export async function readRevisions(
  trx: Transaction<Database>,
  establishmentId: string,
  { after, upTo = Number.MAX_SAFE_INTEGER, atOnce = changesAtOnce }: Pick<Asked, 'after'> & Partial<Asked>,
): Promise<{ head: number; revisions: Revision[] }> {
  const page = await changedPage(trx, establishmentId, { after, upTo, atOnce });
  const range = { after, upTo: page.upTo };
  const stamped = [
    ...(await changesIn(trx, page.conversationIds, range)),
    ...(await messagesIn(trx, establishmentId, range)),
  ];
  const later = await joinedLater(trx, page);
  const standings = await standingsIn(trx, establishmentId, range);
  const settings = await settingsIn(trx, establishmentId, range);
  return { head: page.upTo, revisions: inOrder(establishmentId, withMovesFirst(stamped, later), standings, settings) };
}

async function messagesIn(trx: Transaction<Database>, establishmentId: string, range: Range): Promise<Stamped[]> {
  const rows = await trx
    .selectFrom('message')
    .select(messageColumns)
    .where('establishmentId', '=', establishmentId)
    .where('revision', '>', range.after)
    .where('revision', '<=', range.upTo)
    .execute();
  return rows.map((row) => ({ revision: row.revision, change: messageChange(newMessage(row)) }));
}

function standingsIn(trx: Transaction<Database>, establishmentId: string, range: Range): Promise<Standing[]> {
  return trx
    .selectFrom('membership')
    .select(['userId', 'revision'])
    .where('establishmentId', '=', establishmentId)
    .where('revision', '>', range.after)
    .where('revision', '<=', range.upTo)
    .execute();
}

function settingsIn(
  trx: Transaction<Database>,
  establishmentId: string,
  range: Range,
): Promise<{ revision: number }[]> {
  return trx
    .selectFrom('establishment')
    .select('settingsRevision as revision')
    .where('id', '=', establishmentId)
    .where('settingsRevision', '>', range.after)
    .where('settingsRevision', '<=', range.upTo)
    .execute();
}

type Standing = { userId: string; revision: number };
type Place = Joined & { conversationId: string; leftAt: Date | null };

/** Who came into the page's conversations after it, perhaps not for the first time: that they had been taken out no row tells any more. */
async function joinedLater(trx: Transaction<Database>, { conversationIds, upTo, isLast }: Page): Promise<Place[]> {
  if (isLast) return [];
  return trx
    .selectFrom('participant')
    .select(['conversationId', 'userId', 'fromSeq', 'leftAt'])
    .where('conversationId', '=', anyOf(conversationIds))
    .where('revision', '>', upTo)
    .where('fromSeq', '>', 1)
    .execute();
}

/**
 * A row tells only the last of what happened to it: of someone who was taken out and brought back, the coming back, and where they
 * were taken out once more, that. They see what they last could from the conversation's first change on, so that they hear
 * nothing that was written while they were out.
 */
function withMovesFirst(stamped: readonly Stamped[], later: readonly Place[]): Stamped[] {
  const moves = new Map(stamped.map(({ change }) => [change.conversationId, newMoves()]));
  for (const { change } of stamped) {
    const { joins, narrows } = moves.get(change.conversationId)!;
    joins.push(...(change.joins ?? []));
    narrows.push(...(change.narrows ?? []));
  }
  for (const { conversationId, leftAt, ...place } of later)
    moves.get(conversationId)?.[leftAt ? 'narrows' : 'joins'].push(place);
  return [...stamped]
    .sort((one, other) => one.revision - other.revision)
    .map(({ revision, change }) => {
      const moved = moves.get(change.conversationId);
      moves.delete(change.conversationId);
      return { revision, change: { ...change, ...moved } };
    });
}

function newMoves(): { joins: Joined[]; narrows: Joined[] } {
  return { joins: [], narrows: [] };
}

function inOrder(
  establishmentId: string,
  stamped: readonly Stamped[],
  standings: readonly Standing[],
  settings: readonly { revision: number }[],
): Revision[] {
  const byRevision = new Map<number, { changes: Change[]; standings: string[]; settings?: true }>();
  const at = (revision: number) => {
    const known = byRevision.get(revision) ?? { changes: [], standings: [] };
    byRevision.set(revision, known);
    return known;
  };
  for (const { revision, change } of stamped) at(revision).changes.push(change);
  for (const { revision, userId } of standings) at(revision).standings.push(userId);
  for (const { revision } of settings) at(revision).settings = true;
  return [...byRevision]
    .sort(([one], [other]) => one - other)
    .map(([revision, changed]) => ({ establishmentId, revision, ...changed }));
}
