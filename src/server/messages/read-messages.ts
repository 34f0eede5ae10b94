import { sql, type Kysely } from 'kysely';
import { limits } from '../../shared/limits.ts';
import type { Own } from '../../shared/public.ts';
import { ownChange, participantChange } from '../conversations/changes.ts';
import type { ParticipantRow } from '../conversations/participants.ts';
import type { Database } from '../db/schema.ts';
import type { HoursNow } from '../hours/known-hours.ts';
import type { Change, Revision } from '../live/log/change.ts';

export type Reading = { conversationId: string; userId: string; seq: number };
type Outcome = 'advanced' | 'unchanged' | 'absent' | 'beyondEnd';
export type Read = { outcome: 'advanced' | 'unchanged'; own: Own } | { outcome: 'absent' | 'beyondEnd' };

type Answer = Own & Omit<ParticipantRow, 'leftAt'> & { outcome: Outcome; lastReadSeq: number; shared: boolean };

/**
 * Stores one batch of one establishment's readings, one per person and conversation, outcomes in its order. Where the hours of the school
 * hold what its people are told, others hear of it once they begin (src/server/hours/tell-readings.ts). Null, and nothing stored, where its
 * settings have changed since `hours` were read.
 */
export async function readMessages(
  db: Kysely<Database>,
  establishmentId: string,
  readings: Reading[],
  { settingsRevision, heldUntil }: HoursNow,
): Promise<{ outcomes: Read[]; revisions: Revision[] } | null> {
  const rows = JSON.stringify(
    readings.map(({ conversationId, userId, seq }) => ({ conversation_id: conversationId, user_id: userId, seq })),
  );
  const { rows: answers } = await sql<Answer>`
    select * from read_messages(
      ${establishmentId}, ${rows}, ${limits.sharedReadingParticipants}, ${settingsRevision}, ${heldUntil}
    )`.execute(db);
  if (answers.length === 0) return null;
  const advanced = answers.filter(({ outcome }) => outcome === 'advanced');
  const revisions = advanced.map((answer) => ({
    establishmentId,
    revision: answer.ownRevision,
    changes: changesOf(answer),
  }));
  return { outcomes: answers.map(readOf), revisions };
}

function changesOf(answer: Answer): Change[] {
  const { conversationId, userId } = answer;
  const own = ownChange(conversationId, userId, ownOf(answer));
  if (!answer.shared) return [own];
  return [own, participantChange({ ...answer, leftAt: null })];
}

function readOf(answer: Answer): Read {
  const { outcome } = answer;
  return outcome === 'advanced' || outcome === 'unchanged' ? { outcome, own: ownOf(answer) } : { outcome };
}

function ownOf(answer: Answer): Own {
  const { lastReadSeq, canWrite, notify, mutedUntil, pinned, markedUnread } = answer;
  const { archivedSeq, mentionSeq, fromSeq, ownRevision } = answer;
  return {
    lastReadSeq,
    canWrite,
    notify,
    mutedUntil,
    pinned,
    markedUnread,
    archivedSeq,
    mentionSeq,
    fromSeq,
    ownRevision,
  };
}
