import type { Kysely, Transaction } from 'kysely';
import { limits } from '../../shared/limits.ts';
import type { ConversationEvent } from '../../shared/public.ts';
import type { Database } from '../db/schema.ts';
import type { Positions } from '../live/cursor.ts';
import type { Missed, News, ReadNews } from '../live/follow.ts';
import { changesIn, type Stamped } from './changes-in.ts';
import { standingOf } from './standing.ts';

type ReadOne<Event> = (
  trx: Transaction<Database>,
  userId: string,
  establishmentId: string,
  after: number,
) => Promise<Missed<Event>[]>;

/**
 * What one person missed in all their establishments, and where the counters stand, at one moment. Too much, or a position
 * that cannot be right (a school is missing, ahead of the counter, below what retention has kept): none of it.
 */
export function newsReader<Event>(db: Kysely<Database>, readOne: ReadOne<Event>): ReadNews<Event> {
  return (userId, after) =>
    db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => readNews(trx, userId, after, readOne));
}

async function readNews<Event>(
  trx: Transaction<Database>,
  userId: string,
  after: Positions | null,
  readOne: ReadOne<Event>,
): Promise<News<Event>> {
  const establishments = (await standingOf(trx, userId)).establishments.filter(({ suspended }) => !suspended);
  const heads = new Map(establishments.map(({ establishmentId, revision }) => [establishmentId, revision]));
  if (after === null) return { events: [], heads };
  const events: Missed<Event>[] = [];
  for (const { establishmentId, revision, horizonRevision } of establishments) {
    const position = after.get(establishmentId);
    if (position === undefined || position > revision || position < horizonRevision) return { events: null, heads };
    if (position < revision) events.push(...(await readOne(trx, userId, establishmentId, position)));
    if (events.length > limits.catchUpMessages) return { events: null, heads };
  }
  return { events, heads };
}

/** Conversations, participants and the caller's own settings; of a conversation they left, that they left. */
export const readConversationNews: ReadOne<ConversationEvent> = async (trx, userId, establishmentId, after) => {
  const mine = await trx
    .selectFrom('participant')
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .select(['conversation.id', 'participant.fromSeq', 'participant.leftAt'])
    .where('participant.userId', '=', userId)
    .where('conversation.establishmentId', '=', establishmentId)
    .where('conversation.revision', '>', after)
    .where((eb) => eb.or([eb('participant.leftAt', 'is', null), eb('participant.revision', '>', after)]))
    .execute();
  const byId = new Map(mine.map((row) => [row.id, row]));
  const stamped = await changesIn(trx, [...byId.keys()], after, userId);
  return stamped.flatMap(({ revision, change }) =>
    change.stream === 'conversation' && concerns({ change, revision }, userId, byId.get(change.conversationId)!)
      ? [{ establishmentId, revision, event: change.event }]
      : [],
  );
};

function concerns(
  { change }: Stamped,
  userId: string,
  { fromSeq, leftAt }: { fromSeq: number; leftAt: Date | null },
): boolean {
  if (leftAt) return change.leaves?.includes(userId) ?? false;
  if (change.to !== 'participants') return change.to.includes(userId);
  return change.seq === undefined || change.seq >= fromSeq;
}
