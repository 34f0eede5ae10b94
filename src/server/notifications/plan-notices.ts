import { setImmediate as breathe } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { decideNotice, kindOf, type NoticeDecision } from '../../shared/decide-notice.ts';
import type { NoticeReason } from '../../shared/notices.ts';
import type { Database } from '../db/schema.ts';
import type { Range, Reader } from '../jobs/reader.ts';
import { freshMessages, type Fresh } from './fresh-messages.ts';
import { keepPlanned, type Planned } from './keep-planned.ts';
import { listenersIn, type Listener } from './listeners.ts';
import { schoolClock, type SchoolClock } from './school-clock.ts';
import { wakeHeld } from './wake-held.ts';
import { wakeToldNow } from './wake-told-now.ts';

/** So many decisions are made before everybody else has their turn, and kept by one query. */
const atOnce = 1_000;

type Parts = { isThere: (userId: string) => boolean; count: (reason: NoticeReason, times: number) => void };

/** The name of its cursor. */
export const noticeReader = 'notification';

/**
 * Decides of each new message and each reader of it who has a device, once, whether and when they are told, and keeps it with its reason.
 * What is held is asked about again where its school has changed its hours, and where its author had it told at once.
 * `isThere`: whether they have a page open, and so a moment to read it before a device speaks.
 */
export function newNoticeReader(parts: Parts): Reader {
  return { name: noticeReader, read: (trx, range) => plan(trx, range, parts) };
}

async function plan(trx: Transaction<Database>, range: Range, parts: Parts): Promise<void> {
  const isToldNow = await wakeHeld(trx, range);
  const fresh = await freshMessages(trx, range);
  if (fresh.length > 0) await decideAll(trx, range, fresh, parts);
  if (isToldNow) await wakeToldNow(trx, range);
}

async function decideAll(trx: Transaction<Database>, range: Range, fresh: readonly Fresh[], parts: Parts) {
  const { establishmentId } = range;
  const clock = await schoolClock(trx, establishmentId);
  const listeners = await listenersIn(trx, [...new Set(fresh.map(({ conversationId }) => conversationId))]);
  let planned: Planned[] = [];
  const keep = async () => {
    await keepPlanned(trx, establishmentId, planned, parts.isThere);
    for (const { decision } of planned) if (decision.when === 'never') parts.count(decision.why, 1);
    planned = [];
    await breathe();
  };
  for (const message of fresh)
    for (const listener of listeners.get(message.conversationId) ?? []) {
      // What was written before they came is not theirs to read, and nobody needs to be told why of what they wrote.
      if (message.authorId === listener.userId || message.seq < listener.fromSeq) continue;
      planned.push(decided(message, listener, clock));
      if (planned.length === atOnce) await keep();
    }
  if (planned.length > 0) await keep();
}

function decided(message: Fresh, listener: Listener, clock: SchoolClock): Planned {
  const { userId: myId, role, settings } = listener;
  const { conversationId: id, kind, urgent } = message;
  const conversation = { ...listener, id, kind, urgent };
  // What was told at once by now is waked after this.
  const heard = { message, conversation, authorRole: message.authorRole, isToldNow: false };
  const reader = { myId, role, by: 'push' as const, settings, sees: null, ...clock };
  const decision: NoticeDecision = decideNotice(heard, reader);
  return { message, userId: myId, kind: kindOf(heard, myId), decision };
}
