import type { BlockedPerson } from '../../shared/blocks.ts';
import { counterpartOf } from '../conversations/name-of.ts';
import { useLive } from '../live/live.ts';
import type { Conversation } from '../../shared/public.ts';
import { trpc } from '../trpc.ts';

/** Whether it is the reader who does not want to hear from the other one here; asked only where nobody writes. */
export function useHasBlocked(conversation: Conversation): boolean {
  const { myId } = useLive();
  const enabled = conversation.kind === 'direct' && !conversation.canWrite;
  const { data = [] } = trpc.blockedPeople.useQuery(undefined, { enabled });
  return isBlockedIn(conversation, myId, data);
}

export function isBlockedIn(conversation: Conversation, myId: string, blocked: readonly BlockedPerson[]): boolean {
  const other = counterpartOf(conversation, myId)?.userId;
  return blocked.some(
    ({ userId, establishmentId }) => userId === other && establishmentId === conversation.establishmentId,
  );
}
