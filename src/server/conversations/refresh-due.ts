import { sql, type Kysely, type Transaction } from 'kysely';
import type { ConversationKind } from '../../shared/public.ts';
import { anyAskedOnce } from '../db/any-of.ts';
import { holdSchool } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import type { Hub } from '../live/fan-out/hub.ts';
import type { Change } from '../live/log/change.ts';
import { commitChange } from '../live/log/commit-change.ts';
import type { Lanes } from '../live/log/lane.ts';
import { conversationsDue } from './conversations-due.ts';
import { refreshConversationsOf } from './refresh-conversations-of.ts';
import { refreshWriting } from './refresh-writing.ts';
import { tellAnew } from './tell-anew.ts';

/** The establishment waits for a step, and goes on writing between two of them. */
const peopleAtOnce = 50;
const participantsAtOnce = 200;

export type Parts = { live: Kysely<Database>; hub: Hub; lanes: Lanes };
type Step = { result: undefined; changes: Change[]; standings?: string[] };

/**
 * One step of what is due in a school: the conversations of people who are related to others than before, somebody who is something
 * else there now, and who may write in some conversations. Everything is read again under the lock; it may be that nothing changes.
 */
export async function refreshDue(parts: Parts, establishmentId: string): Promise<void> {
  if (await takeRelated(parts, establishmentId)) return;
  await commitChange(parts, establishmentId, async (trx, revision): Promise<Step> => {
    const [standing] = await takePeople(trx, establishmentId, true, 1);
    if (standing !== undefined) return standAnew(trx, establishmentId, standing, revision);
    const taken = await takeConversations(trx, establishmentId);
    const retold = taken.flatMap((one) => (one.retold ? [one.id] : []));
    const changes = [
      ...(await refreshWriting(trx, establishmentId, taken, revision)),
      ...(await tellAnew(trx, retold, revision)),
    ];
    return { result: undefined, changes };
  });
}

/** True where there were any. Most are in no conversation yet, as while a school is set up, so it takes no revision. */
function takeRelated({ live, lanes }: Parts, establishmentId: string): Promise<boolean> {
  const take = async (trx: Transaction<Database>) => {
    // A conversation that is being made by what was true before is waited for, and seen.
    await holdSchool(trx, establishmentId);
    const people = await takePeople(trx, establishmentId, false, peopleAtOnce);
    if (people.length > 0) await conversationsDue(trx, establishmentId, { of: people });
    return people.length > 0;
  };
  return lanes.of(establishmentId).change(() => live.transaction().execute(take));
}

/** As where an admin of the school did it: their sockets close, the others see it. */
async function standAnew(
  trx: Transaction<Database>,
  establishmentId: string,
  userId: string,
  revision: number,
): Promise<Step> {
  const changed = await trx
    .updateTable('membership')
    .set({ revision })
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', userId)
    .returning('userId')
    .execute();
  const changes = await refreshConversationsOf(trx, establishmentId, userId, revision);
  return { result: undefined, changes, standings: changed.map((row) => row.userId) };
}

/** Nobody whose row is still locked by the transaction that changes something about them. */
async function takePeople(
  trx: Transaction<Database>,
  establishmentId: string,
  standing: boolean,
  most: number,
): Promise<string[]> {
  const some = trx
    .selectFrom('personDue')
    .select('userId')
    .where('establishmentId', '=', establishmentId)
    .where('standing', '=', standing)
    .limit(most)
    .forUpdate()
    .skipLocked();
  const rows = await trx
    .deleteFrom('personDue')
    .where('establishmentId', '=', establishmentId)
    .where('userId', '=', anyAskedOnce(some))
    .returning('userId')
    .execute();
  return rows.map(({ userId }) => userId);
}

type Taken = { id: string; kind: ConversationKind; retold: boolean };

/** As many as have no more than so many people together, or the first alone. */
async function takeConversations(trx: Transaction<Database>, establishmentId: string): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with due as (
      select conversation_id, retold from conversation_due where establishment_id = ${establishmentId}
      order by conversation_id limit ${participantsAtOnce}
    ), counted as (
      select c.id, c.kind, due.retold, row_number() over (order by c.id) as place, sum(c.participant_count) over (order by c.id) as people
      from due join conversation c on c.id = due.conversation_id
    ), chosen as (
      select id, kind, retold from counted where place = 1 or people <= ${participantsAtOnce}
    ), taken as (
      delete from conversation_due d using due where d.establishment_id = ${establishmentId}
        and d.conversation_id = due.conversation_id and d.conversation_id not in (
          select id from counted where place > 1 and people > ${participantsAtOnce}
        )
    )
    select id, kind, retold from chosen`.execute(trx);
  return rows;
}
