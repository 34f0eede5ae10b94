import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { ClassAudience } from '../../shared/classes.ts';
import { isStaff } from '../../shared/may.ts';
import { headerChanges } from '../conversations/changes.ts';
import { headerOf } from '../conversations/changes-in.ts';
import { bringIn } from '../conversations/bring-in.ts';
import { loadHeaders } from '../conversations/load.ts';
import { putOut } from '../conversations/put-out.ts';
import { refreshWriting } from '../conversations/refresh-writing.ts';
import { stampConversation } from '../conversations/stamp.ts';
import type { Database } from '../db/schema.ts';
import { readSettings } from '../establishments/read-settings.ts';
import type { Change } from '../live/log/change.ts';
import { peopleOfClass, type Member } from './people-of-class.ts';

/** The school waits for a step, and goes on writing between two of them. */
export const peopleAtOnce = 200;

export type Wish = {
  establishmentId: string;
  classId: string;
  audience: ClassAudience;
  title: string;
  openedBy: string;
};
export type Following = {
  id: string;
  establishmentId: string;
  kind: 'group';
  lastSeq: number;
  participantCount: number;
};

/** Makes the conversation that a class is to have; whoever does not fit into the first step is brought in by the next. */
export async function makeConversation(
  trx: Transaction<Database>,
  wish: Wish,
  schoolYearId: string,
  people: readonly Member[],
  revision: number,
): Promise<{ id: string; changes: Change[] }> {
  const { establishmentId, classId, audience: classAudience, title, openedBy: createdBy } = wish;
  const id = randomUUID();
  const first = [...people].sort((one, other) => Number(isStaff(other.role)) - Number(isStaff(one.role)));
  const members = first.slice(0, peopleAtOnce);
  const stamps = { revision, madeRevision: revision, headerRevision: revision };
  const head = { establishmentId, id, kind: 'group' as const, title, createdBy, classId, classAudience, schoolYearId };
  await trx
    .insertInto('conversation')
    .values({ ...head, ...stamps, participantCount: members.length })
    .execute();
  await sql`
    insert into participant (establishment_id, conversation_id, user_id, can_write, revision, own_revision)
    select ${establishmentId}, ${id}, user_id, true, ${revision}, ${revision}
    from unnest(${members.map(({ userId }) => userId)}::uuid[]) people (user_id)`.execute(trx);
  await trx
    .updateTable('classConversation')
    .set({ conversationId: id })
    .where('classId', '=', classId)
    .where('audience', '=', classAudience)
    .execute();
  // Who only reads, and everyone where nobody answers for it, is silent from the first header on.
  await refreshWriting(trx, establishmentId, [{ id, kind: 'group' }], revision);
  const [shown] = await loadHeaders(trx, [id]);
  const joins = members.map(({ userId }) => ({ userId, fromSeq: 1 }));
  return { id, changes: headerChanges(shown!, joins, joins) };
}

/** Brings in who has come into the class and takes out who has left it, so many at once. Null where nobody has. */
export async function followPeople(
  trx: Transaction<Database>,
  conversation: Following,
  { classId, audience }: Pick<Wish, 'classId' | 'audience'>,
  revision: number,
): Promise<Change[] | null> {
  const { id, establishmentId, participantCount } = conversation;
  const people = await peopleOfClass(trx, establishmentId, classId, audience);
  const present = new Set(await presentIn(trx, id));
  const expected = new Set(people.map(({ userId }) => userId));
  const gone = [...present].filter((userId) => !expected.has(userId)).slice(0, peopleAtOnce);
  const come = people.filter(({ userId }) => !present.has(userId)).slice(0, peopleAtOnce - gone.length);
  if (gone.length + come.length === 0) return null;
  const out = await putOut(trx, id, gone, revision);
  const settings = await readSettings(trx, establishmentId);
  const joined = come.length > 0 ? await bringIn(trx, conversation, come, { revision, settings }) : [];
  const counted = participantCount - gone.length + come.length;
  await stampConversation(trx, id, { revision, headerRevision: revision, participantCount: counted });
  const turned = await refreshWriting(trx, establishmentId, [conversation], revision);
  return [...out, ...joined, ...turned, ...(await headerOf(trx, id))];
}

/** Nobody writes in it any more; it stays with who is in it. Where nothing was written it goes. */
export async function closeConversation(
  trx: Transaction<Database>,
  conversation: Following,
  revision: number,
): Promise<Change[]> {
  const { id, establishmentId, lastSeq } = conversation;
  await trx
    .updateTable('conversation')
    .set({ closedAt: sql`now()`, revision })
    .where('id', '=', id)
    .execute();
  if (lastSeq > 0) return refreshWriting(trx, establishmentId, [conversation], revision);
  const out = await putOut(trx, id, await presentIn(trx, id), revision);
  await stampConversation(trx, id, { revision, headerRevision: revision, participantCount: 0 });
  return out;
}

/** It follows its class again, and is written in again. */
export async function reopenConversation(
  trx: Transaction<Database>,
  conversation: Following,
  revision: number,
): Promise<Change[]> {
  await trx.updateTable('conversation').set({ closedAt: null, revision }).where('id', '=', conversation.id).execute();
  return refreshWriting(trx, conversation.establishmentId, [conversation], revision);
}

async function presentIn(trx: Transaction<Database>, conversationId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('participant')
    .select('userId')
    .where('conversationId', '=', conversationId)
    .where('leftAt', 'is', null)
    .orderBy('userId')
    .execute();
  return rows.map(({ userId }) => userId);
}
