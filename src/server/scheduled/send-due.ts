import { sql, type Kysely, type Transaction } from 'kysely';
import type { RefusalReason } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { App } from '../context.ts';
import { holdSchool } from '../db/in-schools.ts';
import { codeOf, passes } from '../db/is-unavailable.ts';
import type { Database } from '../db/schema.ts';
import { bySchool } from '../jobs/by-school.ts';
import { publish } from './publish.ts';
import { sendTaken, waitingIn, type Outcome, type Taken } from './send-taken.ts';

/**
 * Sends what is due, a message at a time in its school's lane, as long as there is any: of several processes that look at once each
 * takes another one. What is refused waits for its author, who hears why.
 */
export async function sendDue(app: App, isClosed: () => boolean = () => false): Promise<void> {
  await bySchool(await schoolsDue(app.live), isClosed, (establishmentId) => sendNext(app, establishmentId));
}

async function schoolsDue(db: Kysely<Database>): Promise<string[]> {
  const rows = await db
    .selectFrom('scheduledMessage')
    .select('establishmentId')
    .distinct()
    .where('refused', 'is', null)
    .where('dueAt', '<=', sql<Date>`clock_timestamp()`)
    .execute();
  return rows.map(({ establishmentId }) => establishmentId);
}

/** False where none is due any more. */
async function sendNext(app: App, establishmentId: string): Promise<boolean> {
  let taken: Taken | undefined;
  const send = () =>
    app.live.transaction().execute(async (trx) => {
      taken = await take(trx, establishmentId);
      return taken && settle(trx, establishmentId, taken);
    });
  try {
    const outcome = await app.lanes.of(establishmentId).change(send);
    if (outcome && 'message' in outcome) publish(app, establishmentId, outcome.revisions);
  } catch (error) {
    // Undone, it is due as before.
    if (!taken || passes(error)) throw error;
    await keepFailure(app, taken, error);
  }
  if (taken) ringAccount(app, [taken.authorId], { what: 'scheduled' });
  return taken !== undefined;
}

async function take(trx: Transaction<Database>, establishmentId: string): Promise<Taken | undefined> {
  await holdSchool(trx, establishmentId);
  return waitingIn(trx, establishmentId)
    .where('scheduledMessage.refused', 'is', null)
    .where('scheduledMessage.dueAt', '<=', sql<Date>`clock_timestamp()`)
    .orderBy('scheduledMessage.dueAt')
    .orderBy('scheduledMessage.id')
    .limit(1)
    .skipLocked()
    .executeTakeFirst();
}

async function settle(trx: Transaction<Database>, establishmentId: string, taken: Taken): Promise<Outcome> {
  const outcome = await sendTaken(trx, establishmentId, taken);
  if ('refused' in outcome) await refuse(trx, taken, outcome.refused);
  return outcome;
}

/** What cannot be sent must not hold up what is due after it: its author decides. */
async function keepFailure({ live, log }: App, taken: Taken, err: unknown): Promise<void> {
  // In another school there is a message of that name.
  const isTaken = codeOf(err) === '23505';
  if (!isTaken) log.error({ err }, 'a message that was due could not be sent; its author is told');
  await refuse(live, taken, isTaken ? 'message.idTaken' : 'internal.bug');
}

async function refuse(db: Kysely<Database>, { id }: Taken, reason: RefusalReason): Promise<void> {
  await db.updateTable('scheduledMessage').set({ refused: reason }).where('id', '=', id).execute();
}
