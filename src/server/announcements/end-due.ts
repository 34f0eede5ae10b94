import { sql, type Kysely, type Transaction } from 'kysely';
import type { Own } from '../../shared/public.ts';
import { ringConversation } from '../account/ring.ts';
import type { App } from '../context.ts';
import { ownChange } from '../conversations/changes.ts';
import { stampConversation } from '../conversations/stamp.ts';
import { holdSchool, nextRevision } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { bySchool } from '../jobs/by-school.ts';
import type { Revision } from '../live/log/change.ts';
import { ringOverseers } from './ring.ts';

type Ending = { id: string; establishmentId: string; authorId: string };

/**
 * Puts what has ended away for those whom it was for, one announcement in a turn of its school's lane, as if each had archived it: nothing of it is unread or
 * stands in their list any more, and it is read where it stands. Of several processes that look at once each takes another one.
 */
export async function endDue(app: App, isClosed: () => boolean = () => false): Promise<void> {
  await bySchool(await schoolsEnding(app.live), isClosed, (establishmentId) => endNext(app, establishmentId));
}

async function schoolsEnding(db: Kysely<Database>): Promise<string[]> {
  const rows = await ending(db).select('establishmentId').distinct().execute();
  return rows.map(({ establishmentId }) => establishmentId);
}

function ending(db: Kysely<Database>) {
  return db
    .selectFrom('announcement')
    .where('state', '=', 'published')
    .where('endedAt', 'is', null)
    .where('endsAt', '<=', sql<Date>`clock_timestamp()`);
}

/** False where none has ended that is still to be put away. */
async function endNext(app: App, establishmentId: string): Promise<boolean> {
  let taken: Ending | undefined;
  const end = () =>
    app.live.transaction().execute(async (trx) => {
      await holdSchool(trx, establishmentId);
      taken = await ending(trx)
        .select(['id', 'establishmentId', 'authorId'])
        .where('establishmentId', '=', establishmentId)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      return taken && putAway(trx, taken);
    });
  const revisions = await app.lanes.of(establishmentId).change(end);
  if (!taken || !revisions) return false;
  app.hub.publish(establishmentId, revisions);
  ringConversation(app, { establishmentId, conversationId: taken.id }, { what: 'announcements' });
  ringOverseers(app, taken);
  return true;
}

async function putAway(trx: Transaction<Database>, { id, establishmentId, authorId }: Ending): Promise<Revision[]> {
  const revision = await nextRevision(trx, establishmentId);
  const { rows } = await sql<Own & { userId: string }>`
    update participant p set archived_seq = c.last_seq, own_revision = ${revision}
    from conversation c
    where c.establishment_id = ${establishmentId} and c.id = ${id}
      and p.establishment_id = c.establishment_id and p.conversation_id = c.id
      and p.user_id <> ${authorId} and p.left_at is null and coalesce(p.archived_seq < c.last_seq, true)
    returning p.user_id, p.last_read_seq, p.can_write, p.notify, p.muted_until::timestamptz, p.pinned, p.marked_unread, p.archived_seq,
      p.mention_seq, p.from_seq, p.own_revision`.execute(trx);
  await stampConversation(trx, id, { revision });
  const endedAt = sql<Date>`clock_timestamp()`;
  await trx.updateTable('announcement').set({ endedAt }).where('id', '=', id).execute();
  const changes = rows.map(({ userId, ...own }) => ownChange(id, userId, own));
  return [{ establishmentId, revision, changes }];
}
