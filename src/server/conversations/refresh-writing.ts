import { sql, type Kysely, type Transaction } from 'kysely';
import { groupFault, isStaff, mayConverse, mayWriteIn } from '../../shared/may.ts';
import type { ConversationKind, Role } from '../../shared/public.ts';
import { anyOf } from '../db/any-of.ts';
import type { Database } from '../db/schema.ts';
import type { Change } from '../live/log/change.ts';
import { readSettings } from '../establishments/read-settings.ts';
import { guardiansAmong, readersAmong } from '../people/guardians.ts';
import { relationsOf, type Pair } from '../people/relations-of.ts';
import { memberParticipants } from './access.ts';
import { ownChange, participantChange } from './changes.ts';
import { ownColumns } from './columns.ts';
import { participantsOf } from './participants.ts';

type Group = { id: string; kind: ConversationKind };
type Person = { conversationId: string; userId: string; role: Role; canWrite: boolean };
type Peopled = Group & { people: Person[]; closed: boolean; followsClass: boolean };

/**
 * After someone came, went or changed: conversations of one establishment whose people may no longer be together fall silent, and
 * speak again once they may. All of them in one go: the establishment waits meanwhile, and a teacher is in hundreds.
 */
export async function refreshWriting(
  trx: Transaction<Database>,
  establishmentId: string,
  groups: readonly Group[],
  revision: number,
): Promise<Change[]> {
  if (groups.length === 0) return [];
  const peopled = await withPeople(trx, groups);
  const open = await openAmong(trx, establishmentId, peopled);
  const reads = await readersIn(trx, establishmentId, peopled);
  const turned = peopled.flatMap(({ id, kind, people }) =>
    people.filter((one) => (open.has(id) && mayWriteIn(kind, one.role) && !reads(one)) !== one.canWrite),
  );
  return turnWriting(trx, turned, revision);
}

/** Whether the two of a direct conversation may write to each other as things stand now, whatever was said of it before. */
export async function isOpenDirect(db: Kysely<Database>, establishmentId: string, id: string): Promise<boolean> {
  const open = await openAmong(db, establishmentId, await withPeople(db, [{ id, kind: 'direct' }]));
  return open.has(id);
}

async function openAmong(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
): Promise<Set<string>> {
  return new Set([
    ...(await stillConversing(db, establishmentId, peopled)),
    ...(await stillMeeting(db, establishmentId, peopled)),
  ]);
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

/** In a group, a guardian who only reads on account of a child whom somebody there teaches. */
async function readersIn(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
): Promise<(person: Person) => boolean> {
  const groups = peopled.filter(({ kind }) => kind === 'group');
  if (groups.length === 0) return () => false;
  const userIds = new Set(groups.flatMap(({ people }) => people.map(({ userId }) => userId)));
  const isReader = await readersAmong(db, establishmentId, [...userIds]);
  const staff = new Map(groups.map(({ id, people }) => [id, people.filter(({ role }) => isStaff(role))]));
  return ({ conversationId, userId, role }) =>
    !isStaff(role) &&
    isReader(
      userId,
      (staff.get(conversationId) ?? []).map((one) => one.userId),
    );
}

/** Two people write to each other as long as one of them might begin; with someone suspended nobody might. */
async function stillConversing(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
): Promise<string[]> {
  const pairs = peopled.flatMap(({ id, kind, people: [one, other] }) =>
    kind === 'direct' && one && other ? [{ id, one, other }] : [],
  );
  if (pairs.length === 0) return [];
  const userIds = pairs.map(({ one, other }): Pair => [one.userId, other.userId]);
  const { contactRules } = await readSettings(db, establishmentId);
  const relations = await relationsOf(db, establishmentId, userIds);
  return pairs
    .filter(({ one, other }, index) => mayConverse(contactRules, one.role, other.role, relations[index]!))
    .map(({ id }) => id);
}

async function stillMeeting(
  db: Kysely<Database>,
  establishmentId: string,
  peopled: readonly Peopled[],
): Promise<string[]> {
  const groups = peopled.filter(({ kind, closed }) => kind !== 'direct' && !closed);
  if (groups.length === 0) return [];
  const userIds = new Set(groups.flatMap(({ people }) => people.map(({ userId }) => userId)));
  const isGuardian = await guardiansAmong(db, establishmentId, [...userIds]);
  return groups
    .filter(({ followsClass, people }) => !followsClass || people.some(({ role }) => isStaff(role)))
    .filter(({ kind, people }) => groupFault(kind, people, isGuardian) === null)
    .map(({ id }) => id);
}

/** Gives writing to each of these who had it not, and takes it from who had it. */
async function turnWriting(trx: Transaction<Database>, turned: readonly Person[], revision: number): Promise<Change[]> {
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
