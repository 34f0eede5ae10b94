import type { QueryClient } from '@tanstack/react-query';
import { cachedConversation } from '../conversations/cache.ts';
import { inTurn } from '../service-worker/in-turn.ts';
import { standing } from '../service-worker/standing.ts';
import type { Standing } from '../service-worker/standing.ts';
import { registrationHere } from './subscribe.ts';

/** Puts away what stands on this device of messages that were read elsewhere: of one conversation, or of all. */
export async function closeRead(queryClient: QueryClient, conversationId?: string): Promise<void> {
  const registration = await registrationHere();
  if (!registration?.getNotifications) return;
  await inTurn(async () => {
    for (const notification of await standing(registration, conversationId))
      if (isRead(queryClient, notification)) notification.close();
  });
}

/** What is not in the list is not known to be read. */
function isRead(queryClient: QueryClient, { data }: Standing): boolean {
  if (!data?.conversationId) return false;
  const known = cachedConversation(queryClient, data.conversationId);
  return known !== undefined && known.lastReadSeq >= (data.seq ?? known.lastSeq);
}
