import { useState } from 'react';
import type { Availability } from '../../shared/availability.ts';
import { isStaff } from '../../shared/may.ts';
import type { Conversation, Participant } from '../../shared/public.ts';
import { counterpartOf } from '../conversations/name-of.ts';
import { useNow } from '../conversations/use-now.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayKey } from '../conversations/when.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';

type Away = NonNullable<Availability['absence']>;
/** `absence`: while it lasts, by the calendar of the school; it begins and ends on an open page too. */
type Known = { person: Participant; answersWithin: Availability['answersWithin']; absence: Away | null };

/** What the other one of a direct conversation has said of when they answer; null where they have said nothing, or are no staff. */
export function useAvailability(conversation: Conversation): Known | null {
  const { myId } = useLive();
  const person = counterpartOf(conversation, myId);
  const isAsked = person !== null && isStaff(person.role);
  const { data } = trpc.availabilityIn.useQuery(
    { conversationId: conversation.id },
    { enabled: isAsked, staleTime: 0 },
  );
  const today = dayKey(new Date(useNow()), useZone(conversation.establishmentId));
  if (!isAsked || !data) return null;
  const { answersWithin, absence } = data;
  const isAway = absence !== null && absence.from <= today && today <= absence.until;
  return { person, answersWithin, absence: isAway ? absence : null };
}

/** Whether the reader has written in the conversation since somebody's absence began: once, and from then on. */
export function useHasWritten({ lastMessage }: Conversation, { since, hasWritten }: Away): boolean {
  const { myId } = useLive();
  const [wroteIn, setWroteIn] = useState<number | null>(null);
  const writes = lastMessage?.authorId === myId && lastMessage.createdAt >= since;
  if (writes && wroteIn !== since.getTime()) setWroteIn(since.getTime());
  return hasWritten || writes || wroteIn === since.getTime();
}
