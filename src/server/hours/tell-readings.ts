import { sql, type Kysely, type Transaction } from 'kysely';
import { limits } from '../../shared/limits.ts';
import { closedUntil } from '../../shared/telling-hours.ts';
import type { App } from '../context.ts';
import { participantChange } from '../conversations/changes.ts';
import { participantsOf } from '../conversations/participants.ts';
import { anyOf } from '../db/any-of.ts';
import { holdSchool, nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { bySchool } from '../jobs/by-school.ts';
import type { Change, Revision } from '../live/log/change.ts';
import { schoolClock } from '../notifications/school-clock.ts';

/** How many readings one revision tells. */
const atOnce = 500;

type Held = { conversationId: string; userId: string; shared: boolean };

/**
 * Tells others what was read while the hours of a school were over, once it tells its people again, a bounded step in a turn of its lane. What makes a
 * school due is the end of what was closed, or a change of its settings: where it is closed still, it is due again when it opens. Of
 * several processes that look at once one does each step, and what a killed one had under way is done by another.
 */
export async function tellReadings(app: App, isClosed: () => boolean = () => false): Promise<void> {
  const rows = await due(app.live).execute();
  const ids = rows.map(({ id }) => id);
  await bySchool(ids, isClosed, (establishmentId) => tellNext(app, establishmentId));
}

function due(db: Kysely<Database>) {
  return db
    .selectFrom('establishment')
    .select('id')
    .where('readingsDueAt', '<=', sql<Date>`clock_timestamp()`);
}

/** False where nothing is left to tell for now. */
async function tellNext(app: App, establishmentId: string): Promise<boolean> {
  let hasMore = false;
  const tell = () =>
    app.live.transaction().execute(async (trx): Promise<Revision[]> => {
      hasMore = false;
      await holdSchool(trx, establishmentId);
      if (!(await due(trx).where('id', '=', establishmentId).executeTakeFirst())) return [];
      const { timezone, hours, nowMs } = await schoolClock(trx, establishmentId);
      const until = hours && closedUntil(hours, timezone, new Date(nowMs));
      if (until) return waitUntil(trx, establishmentId, until);
      const held = await takeHeld(trx, establishmentId);
      hasMore = held.length === atOnce;
      if (!hasMore) await waitUntil(trx, establishmentId, null);
      return told(
        trx,
        establishmentId,
        held.filter(({ shared }) => shared),
      );
    });
  const revisions = await app.lanes.of(establishmentId).change(tell);
  if (revisions.length > 0) app.hub.publish(establishmentId, revisions);
  return hasMore;
}

async function waitUntil(trx: Transaction<Database>, establishmentId: string, readingsDueAt: Date | null): Promise<[]> {
  await trx.updateTable('establishment').set({ readingsDueAt }).where('id', '=', establishmentId).execute();
  return [];
}

/** From here on others are told as far as these have read; `shared`: they hear it, and whoever asks is told nothing of the others. */
async function takeHeld(trx: Transaction<Database>, establishmentId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    with held as (
      select conversation_id, user_id from participant
      where establishment_id = ${establishmentId} and told_read_seq is not null and left_at is null
      limit ${atOnce}
    )
    update participant p set told_read_seq = null
    from held h, conversation c, membership s
    where p.conversation_id = h.conversation_id and p.user_id = h.user_id
      and c.establishment_id = ${establishmentId} and c.id = h.conversation_id
      and s.establishment_id = ${establishmentId} and s.user_id = h.user_id
    returning p.conversation_id, p.user_id,
      s.shares_reading and c.participant_count <= ${limits.sharedReadingParticipants} as shared`.execute(trx);
  return rows;
}

async function told(trx: Transaction<Database>, establishmentId: string, held: readonly Held[]): Promise<Revision[]> {
  if (held.length === 0) return [];
  const revision = await nextRevision(trx, establishmentId);
  const conversationIds = [...new Set(held.map(({ conversationId }) => conversationId))];
  await trx.updateTable('conversation').set({ revision }).where('id', '=', anyOf(conversationIds)).execute();
  const pairs = JSON.stringify(
    held.map(({ conversationId, userId }) => ({ conversation_id: conversationId, user_id: userId })),
  );
  await sql`
    update participant p set revision = ${revision}
    from json_to_recordset(${pairs}) as h (conversation_id uuid, user_id uuid)
    where p.conversation_id = h.conversation_id and p.user_id = h.user_id`.execute(trx);
  return [{ establishmentId, revision, changes: await changesOf(trx, conversationIds, revision) }];
}

/** Nothing else in these conversations has this revision. */
async function changesOf(trx: Transaction<Database>, ids: readonly string[], revision: number): Promise<Change[]> {
  const rows = await participantsOf(trx)
    .where('participant.conversationId', '=', anyOf(ids))
    .where('participant.revision', '=', revision)
    .execute();
  return rows.map((row) => participantChange(row));
}
