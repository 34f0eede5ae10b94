import { seesEveryoneIn } from '../../shared/may.ts';
import type { ConversationHeader, Own, Participant } from '../../shared/public.ts';
import type { Audience, Change, Joined } from '../live/log/change.ts';
import type { Shown } from './load.ts';
import { newParticipant, type ParticipantRow } from './participants.ts';

/**
 * A conversation made or renamed. Who has no right to the last message gets it without, and whom an announcement is for gets it
 * with its staff alone.
 */
export function headerChanges(
  { header, staffOnly }: Shown,
  people: readonly Joined[],
  joins: readonly Joined[] = [],
): Change[] {
  if (!staffOnly) return joining(joins, changesOf(header, people));
  const forOthers = { ...header, participants: staffOnly };
  return joining(joins, [...changesOf(header, people, 'staff'), ...changesOf(forOthers, people, 'others')]);
}

/** Whoever comes in hears all of them, so they are in before the first. */
function joining(joins: readonly Joined[], [first, ...rest]: Change[]): Change[] {
  return joins.length === 0 ? [first!, ...rest] : [{ ...first!, joins }, ...rest];
}

function changesOf(header: ConversationHeader, people: readonly Joined[], audience?: Audience): Change[] {
  const { id: conversationId, lastMessage } = header;
  const event = { type: 'conversation', conversation: header } as const;
  const change = { stream: 'conversation', conversationId, ...(audience && { audience }) } as const;
  if (!lastMessage) return [{ ...change, to: 'participants', event }];
  const late = people.filter(({ fromSeq }) => fromSeq > lastMessage.seq).map(({ userId }) => userId);
  const without = { type: 'conversation', conversation: { ...header, lastMessage: null } } as const;
  const all: Change = { ...change, to: 'participants', seq: lastMessage.seq, event };
  return late.length === 0 ? [all] : [{ ...change, to: late, event: without }, all];
}

/**
 * Someone in, out, read further, or given or denied writing; heard by everyone in it who may know that they are, by who joins, and by
 * who leaves. `place`: from where they see it, or saw it last.
 */
export function participantChange(row: ParticipantRow, place?: Joined): Change {
  const { conversationId, userId } = row;
  const participant = newParticipant(row);
  const event = { type: 'participant', conversationId, participant } as const;
  const change = { stream: 'conversation', conversationId, to: 'participants', event } as const;
  const isForStaff = !seesEveryoneIn(row.kind, row.role);
  return { ...change, ...(isForStaff && { audience: { staffAnd: userId } }), ...movesOf(participant, place) };
}

function movesOf({ userId, leftAt }: Participant, place?: Joined): Pick<Change, 'joins' | 'leaves' | 'narrows'> {
  if (!leftAt) return place ? { joins: [place] } : {};
  return place ? { leaves: [userId], narrows: [place] } : { leaves: [userId] };
}

/** What only its owner may know. */
export function ownChange(conversationId: string, userId: string, own: Own): Change {
  return { stream: 'conversation', conversationId, to: [userId], event: { type: 'own', conversationId, own } };
}
