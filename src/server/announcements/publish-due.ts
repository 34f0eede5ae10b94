import { sql, type Kysely, type Transaction } from 'kysely';
import type { RefusalReason } from '../../shared/refusals.ts';
import { Refusal } from '../../shared/refusals.ts';
import { ringAccount, ringConversation } from '../account/ring.ts';
import type { App } from '../context.ts';
import { holdSchool } from '../db/in-schools.ts';
import { codeOf, passes } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import { giveFilesBack } from '../files/hold-for-announcement.ts';
import { bySchool } from '../jobs/by-school.ts';
import { publishTaken, type Taken } from './publish-taken.ts';

/**
 * Lets out what nobody can take back any more, one in a turn of its school's lane, as long as there is any: of several processes that look
 * at once each takes another one. What cannot go out stays with the reason, for its author.
 */
export async function publishDue(app: App, isClosed: () => boolean = () => false): Promise<void> {
  await bySchool(await schoolsDue(app.live), isClosed, (establishmentId) => publishNext(app, establishmentId));
}

async function schoolsDue(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('announcement')
    .select('establishmentId')
    .distinct()
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', sql<Date>`clock_timestamp()`)
    .execute();
  return rows.map(({ establishmentId }) => establishmentId);
}

/** False where none is due any more. All that makes it there is one transaction: a kill undoes it, and it is due as before. */
async function publishNext(app: App, establishmentId: string): Promise<boolean> {
  let taken: Taken | undefined;
  const publish = () =>
    app.live.transaction().execute(async (trx) => {
      await holdSchool(trx, establishmentId);
      taken = await take(trx, establishmentId);
      return taken && publishTaken(trx, taken, app.limits);
    });
  try {
    const revisions = await app.lanes.of(establishmentId).change(publish);
    if (taken && revisions) {
      app.batches.appended += 1;
      app.hub.publish(establishmentId, revisions);
      ringConversation(app, { establishmentId, conversationId: taken.id }, { what: 'announcements' });
    }
  } catch (error) {
    if (!taken || passes(error)) throw error;
    await refuse(app, taken, error);
  }
  if (taken) ringAccount(app, [taken.authorId], { what: 'announcements' });
  return taken !== undefined;
}

function take(trx: Transaction<Database>, establishmentId: string): Promise<Taken | undefined> {
  return trx
    .selectFrom('announcement')
    .select(['id', 'establishmentId', 'messageId', 'authorId', 'title', 'body', 'audience', 'importance', 'endsAt'])
    .select('attachments')
    .where('establishmentId', '=', establishmentId)
    .where('state', '=', 'waiting')
    .where('dueAt', '<=', sql<Date>`clock_timestamp()`)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** So long its author has to see that it did not go out, with holidays between. */
const refusedFileDays = 30;

/** What cannot go out must not hold up what is due after it: its author decides. */
async function refuse({ live, log }: App, taken: Taken, err: unknown): Promise<void> {
  const reason = reasonOf(err);
  if (reason === 'internal.bug') log.error({ err }, 'an announcement could not go out; its author is told');
  await live.transaction().execute(async (trx) => {
    const kept = await trx
      .updateTable('announcement')
      .set({ state: 'refused', refused: reason })
      .where('id', '=', taken.id)
      .where('state', '=', 'waiting')
      .returning('id')
      .executeTakeFirst();
    if (kept) await giveFilesBack(trx, taken, refusedFileDays);
  });
}

function reasonOf(error: unknown): RefusalReason {
  if (error instanceof Refusal) return error.reason;
  // In another school there is a conversation of that name.
  return codeOf(error) === '23505' ? 'announcement.idTaken' : 'internal.bug';
}
