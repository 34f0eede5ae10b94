import type { ConversationHeader, Own, Participant } from '../../shared/public.ts';
import type { Change, Joined } from '../live/log/change.ts';

/** A conversation made or renamed. Who has no right to the last message gets it without. */
export function headerChanges(
  header: ConversationHeader,
  people: readonly Joined[],
  joins: readonly Joined[] = [],
): Change[] {
  const { id: conversationId, lastMessage } = header;
  const event = { type: 'conversation', conversation: header } as const;
  const change = { stream: 'conversation', conversationId } as const;
  if (!lastMessage) return [{ ...change, to: 'participants', joins, event }];
  const late = people.filter(({ fromSeq }) => fromSeq > lastMessage.seq).map(({ userId }) => userId);
  const without = { type: 'conversation', conversation: { ...header, lastMessage: null } } as const;
  const all: Change = { ...change, to: 'participants', seq: lastMessage.seq, joins, event };
  return late.length === 0 ? [all] : [{ ...change, to: late, event: without }, all];
}

/**
 * Someone in, out, read further, or given or denied writing; heard by everyone in it, by who joins, and by who leaves. `place`: from
 * where they see it, or saw it last.
 */
export function participantChange(conversationId: string, participant: Participant, place?: Joined): Change {
  const event = { type: 'participant', conversationId, participant } as const;
  return { stream: 'conversation', conversationId, to: 'participants', event, ...movesOf(participant, place) };
}

function movesOf({ userId, leftAt }: Participant, place?: Joined): Pick<Change, 'joins' | 'leaves' | 'narrows'> {
  if (!leftAt) return place ? { joins: [place] } : {};
  return place ? { leaves: [userId], narrows: [place] } : { leaves: [userId] };
}

/** What only its owner may know. */
export function ownChange(conversationId: string, userId: string, own: Own): Change {
  return { stream: 'conversation', conversationId, to: [userId], event: { type: 'own', conversationId, own } };
}
