import type { Transaction } from 'kysely';
import { decideNotice } from '../../shared/decide-notice.ts';
import type { Database } from '../db/schema.ts';
import { keepPlanned, type Planned } from './keep-planned.ts';
import { listenersIn, type Listener } from './listeners.ts';
import { schoolClock } from './school-clock.ts';

type Reminded = {
  establishmentId: string;
  conversationId: string;
  messageId: string;
  authorId: string;
  userIds: readonly string[];
};

/**
 * Decides of each of these people, once more, whether and when their devices are told of a message that they may have read; by what they
 * have chosen, as of any other. Where one is still to be told so, that one is enough.
 */
export async function planReminders(trx: Transaction<Database>, reminded: Reminded): Promise<void> {
  const { establishmentId, conversationId, messageId: id, authorId, userIds } = reminded;
  const wanted = new Set(userIds);
  const listeners = (await listenersIn(trx, [conversationId])).get(conversationId) ?? [];
  const clock = await schoolClock(trx, establishmentId);
  const message = { id, conversationId, seq: 1, authorId, mentions: [], deletedAt: null };
  const decided = (listener: Listener): Planned => {
    const head = { id: conversationId, kind: 'announcement' as const, urgent: false };
    const conversation = { ...listener, ...head, lastReadSeq: 0 };
    const { userId: myId, role, settings } = listener;
    const reader = { myId, role, by: 'push' as const, settings, sees: null, ...clock };
    // Staff alone announce.
    const heard = { message, conversation, authorRole: 'teacher' as const, isToldNow: false };
    return { message, userId: myId, kind: 'reminder', decision: decideNotice(heard, reader) };
  };
  const planned = listeners.filter(({ userId }) => wanted.has(userId)).map(decided);
  if (planned.length > 0) await keepPlanned(trx, establishmentId, planned, () => false);
}
