import { sql, type Kysely, type Transaction } from 'kysely';
import { mayWriteWhere, standingOf, type Standing } from '../../shared/standing.ts';
import type { ConversationKind, Supervision } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { readSettings } from '../establishments/read-settings.ts';
import type { Caller } from '../people/reachable.ts';
import { memberParticipants } from './access.ts';
import { ownChange, participantChange } from './changes.ts';
import { headerOf } from './changes-in.ts';
import { ownColumns } from './columns.ts';
import { participantsOf } from './participants.ts';
import { relationsIn } from './relations-in.ts';
import { writingIn, type Peopled, type Writer } from './writing-in.ts';

type Group = { id: string; kind: ConversationKind };

/**
 * After someone came, went or changed, or the school's rules did: conversations of one establishment whose people may no longer be
 * together fall silent, and speak again once they may; each says whether an adult is alone with students in it. All of them in one
 * go: the establishment waits meanwhile, and a teacher is in hundreds.
 */
export async function refreshWriting(
  trx: Transaction<Database>,
  establishmentId: string,
  groups: readonly Group[],
  revision: number,
): Promise<Change[]> {
  if (groups.length === 0) return [];
  const peopled = await withPeople(trx, groups);
  const settings = await readSettings(trx, establishmentId);
  const relations = await relationsIn(trx, establishmentId, peopled);
  const { standings, turned } = await writingIn(trx, establishmentId, peopled, settings, relations);
  return [...(await turnWriting(trx, turned, revision)), ...(await turnSupervision(trx, groups, standings, revision))];
}

/** Whether this one of the two of a direct conversation may write there as things stand now, whatever was said of it before. */
export async function mayWriteDirect(
  db: Kysely<Database>,
  { establishmentId, role }: Caller,
  id: string,
): Promise<boolean> {
  const peopled = await withPeople(db, [{ id, kind: 'direct' }]);
  const settings = await readSettings(db, establishmentId);
  const relations = await relationsIn(db, establishmentId, peopled);
  return mayWriteWhere(standingOf('direct', peopled[0]!.people, settings, relations), 'direct', role, settings);
}

/** Those who are there and not suspended. */
async function withPeople(db: Kysely<Database>, groups: readonly Group[]): Promise<Peopled[]> {
  const rows = await memberParticipants(db)
    .select(['participant.conversationId', 'participant.userId', 'membership.role', 'participant.canWrite'])
    .innerJoin('conversation', 'conversation.id', 'participant.conversationId')
    .select(['conversation.closedAt', 'conversation.classId'])
    .where('participant.conversationId', '=', anyOf(groups.map(({ id }) => id)))
    .where('participant.leftAt', 'is', null)
    .where('membership.suspendedAt', 'is', null)
    .execute();
  const byId = new Map<string, Peopled>(groups.map((group) => [group.id, { ...group, ...nobody() }]));
  for (const { closedAt, classId, ...person } of rows) {
    const group = byId.get(person.conversationId)!;
    group.people.push(person);
    Object.assign(group, { closed: closedAt !== null, followsClass: classId !== null });
  }
  return [...byId.values()];
}

function nobody(): Pick<Peopled, 'people' | 'closed' | 'followsClass'> {
  return { people: [], closed: false, followsClass: false };
}

/** Gives writing to each of these who had it not, and takes it from who had it. */
async function turnWriting(trx: Transaction<Database>, turned: readonly Writer[], revision: number): Promise<Change[]> {
  if (turned.length === 0) return [];
  const [ids, userIds] = [turned.map(({ conversationId }) => conversationId), turned.map(({ userId }) => userId)];
  const isTurned = sql<boolean>`(participant.conversation_id, participant.user_id) in
    (select * from unnest(${ids}::uuid[], ${userIds}::uuid[]))`;
  await trx.updateTable('conversation').set({ revision }).where('id', '=', anyOf(ids)).execute();
  const owns = await trx
    .updateTable('participant')
    .set((eb) => ({ canWrite: eb.not('canWrite'), revision, ownRevision: revision }))
    .where(isTurned)
    .returning([...ownColumns, 'participant.conversationId', 'participant.userId'])
    .execute();
  const rows = await participantsOf(trx).where(isTurned).execute();
  const shown = new Map(rows.map((row) => [`${row.conversationId} ${row.userId}`, row]));
  return owns.flatMap(({ conversationId, userId, ...own }) => [
    participantChange(shown.get(`${conversationId} ${userId}`)!),
    ownChange(conversationId, userId, own),
  ]);
}

/** A verb that has stamped the header already tells it by itself. */
async function turnSupervision(
  trx: Transaction<Database>,
  groups: readonly Group[],
  standings: ReadonlyMap<string, Standing>,
  revision: number,
): Promise<Change[]> {
  const known = await trx
    .selectFrom('conversation')
    .select(['id', 'supervision', 'headerRevision'])
    .where('id', '=', anyOf(groups.map(({ id }) => id)))
    .execute();
  const turned = known.filter(({ id, supervision }) => standings.get(id)!.supervision !== supervision);
  for (const supervision of new Set(turned.map(({ id }) => standings.get(id)!.supervision)))
    await supervise(
      trx,
      supervision,
      turned.filter(({ id }) => standings.get(id)!.supervision === supervision),
      revision,
    );
  return headerOf(trx, ...turned.filter(({ headerRevision }) => headerRevision !== revision).map(({ id }) => id));
}

async function supervise(
  trx: Transaction<Database>,
  supervision: Supervision,
  rows: readonly { id: string }[],
  revision: number,
): Promise<void> {
  await trx
    .updateTable('conversation')
    .set({ supervision, revision, headerRevision: revision })
    .where('id', '=', anyOf(rows.map(({ id }) => id)))
    .execute();
}
