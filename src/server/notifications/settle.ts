import { sql, type Kysely } from 'kysely';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import { endNotices, type Ended } from './end-notices.ts';
import type { Group } from './group.ts';
import { replanHeld } from './replan-held.ts';

/** `told`: the devices that were reached now · `retryAt`: when one that was not is to be tried again · `isGone`: whether all others are none any more. */
export type Result = { told: string[]; retryAt: Date | null; isGone: boolean };

/**
 * Keeps what became of a group: it is told where a device was reached, and goes on for those that may be reached later; a summary does not,
 * for what is held then is another one's to tell.
 */
export async function settle(db: Kysely<Database>, group: Group, { told: reached, retryAt, isGone }: Result) {
  const told = [...group.lead.told, ...reached];
  const isTold = told.length > 0;
  const others = othersOf(group);
  const ended = isTold ? others.map((id): Ended => ({ id, why: group.summary ? 'summary' : 'together', told })) : [];
  if (retryAt && !(isTold && group.summary)) {
    await later(db, isTold || group.summary ? [group.lead.id] : [group.lead.id, ...others], retryAt, told);
  } else {
    const why = whyEnded(isTold, isGone);
    ended.push({ id: group.lead.id, why, told });
    if (!isTold) ended.push(...others.map((id) => ({ id, why })));
  }
  await db.transaction().execute(async (trx) => {
    await endNotices(trx, ended);
    if (group.summary) await replanHeld(trx, [group.lead.id]);
  });
  return ended;
}

/** What a device is told together with the lead. */
function othersOf({ lead, truths }: Group): number[] {
  return truths.map(({ id }) => id).filter((id) => id !== lead.id);
}

function whyEnded(isTold: boolean, isGone: boolean): NoticeReason {
  if (isTold) return 'told';
  return isGone ? 'noDevice' : 'unreachable';
}

async function later(db: Kysely<Database>, ids: readonly number[], retryAt: Date, told: readonly string[]) {
  await sql`
    update notification set due_at = greatest(${retryAt}, clock_timestamp() + interval '1 second'), told = ${told}::uuid[]
    where id = any (${ids}::bigint[]) and state = 'planned'`.execute(db);
}
