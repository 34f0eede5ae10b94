import { beforeEach } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import type { Conversation } from '../../../src/shared/public.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation } from '../people.ts';

/** What a page holds that has read its list and the messages of its one conversation, anew for each test. */
export function oneConversation() {
  let stand = newStand({});
  beforeEach(async () => {
    stand = newStand(schoolAnswers({ conversations: [conversation()] }));
    await stand.live.queryClient.fetchQuery(conversationsOptions(stand.live));
    await stand.live.queryClient.fetchQuery(messagesOptions(stand.live, 'conversation'));
  });
  const held = (): Conversation => {
    const found = cachedConversation(stand.live.queryClient, 'conversation');
    if (!found) throw new Error('forgotten');
    return found;
  };
  return {
    live: () => stand.live,
    server: () => stand.server,
    held,
    bodies: () =>
      stand.live.queryClient.getQueryData<Window>(messagesKey('conversation'))?.items.map(({ body }) => body),
    unread: () => held().lastSeq - held().lastReadSeq,
  };
}
