import type { Kysely, Transaction } from 'kysely';
import { limits } from '../../shared/limits.ts';
import type { ConversationEvent } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { hears } from '../live/log/hears.ts';
import type { Positions } from '../live/resume/cursor.ts';
import type { Missed, News, ReadNews } from '../live/resume/catch-up.ts';
import { changesIn, notToldByHeader } from './changes-in.ts';
import { activeSchoolsOf, type ActiveSchool } from './membership-snapshot.ts';

type ReadOne<Event> = (
  trx: Transaction<Database>,
  userId: string,
  school: ActiveSchool,
  after: number,
) => Promise<Missed<Event>[] | null>;

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
  const establishments = await activeSchoolsOf(trx, userId);
  const heads = new Map(establishments.map(({ establishmentId, revision }) => [establishmentId, revision]));
  if (after === null) return { events: [], heads };
  const events: Missed<Event>[] = [];
  for (const school of establishments) {
    const { establishmentId, revision, horizonRevision } = school;
    const position = after.get(establishmentId);
    if (position === undefined || position > revision || position < horizonRevision) return { events: null, heads };
    const missed = position < revision ? await readOne(trx, userId, school, position) : [];
    if (!missed || events.length + missed.length > limits.catchUpMessages) return { events: null, heads };
    events.push(...missed);
  }
  return { events, heads };
}

/** Conversations, participants and the caller's own settings; null where they are too many; of a conversation they left, that they left. */
export const readConversationNews: ReadOne<ConversationEvent> = async (
  trx,
  userId,
  { establishmentId, isStaff },
  after,
) => {
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
  if (mine.length > limits.catchUpMessages || (await tooMany(trx, [...byId.keys()], after))) return null;
  const hearer = { userId, staffIn: new Set(isStaff ? [establishmentId] : []) };
  const fromSeqOf = ({ conversationId }: Change) => {
    const { fromSeq, leftAt } = byId.get(conversationId)!;
    return leftAt ? undefined : fromSeq;
  };
  const stamped = await changesIn(trx, [...byId.keys()], { after, upTo: Number.MAX_SAFE_INTEGER }, userId);
  return stamped.flatMap(({ revision, change }) =>
    change.stream === 'conversation' && hears(change, establishmentId, hearer, fromSeqOf(change))
      ? [{ establishmentId, revision, event: change.event }]
      : [],
  );
};

/** Counted before it is read: a client that names an old position must not have a whole school put into memory. */
async function tooMany(trx: Transaction<Database>, ids: readonly string[], after: number): Promise<boolean> {
  if (ids.length === 0) return false;
  const rows = await trx
    .selectFrom('participant')
    .innerJoin('conversation as its', 'its.id', 'participant.conversationId')
    .select('participant.userId')
    .where('participant.conversationId', '=', anyOf(ids))
    .where('participant.revision', '>', after)
    .where(notToldByHeader('participant.revision'))
    .limit(limits.catchUpMessages + 1)
    .execute();
  return rows.length > limits.catchUpMessages;
}
