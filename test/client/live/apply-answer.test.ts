import { expect, test } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { conversationsOptions } from '../../../src/client/conversations/load.ts';
import { applyAnswer } from '../../../src/client/live/apply-answer.ts';
import { messagesKey } from '../../../src/client/messages/cache.ts';
import { messagesOptions } from '../../../src/client/messages/load.ts';
import type { Window } from '../../../src/client/messages/window.ts';
import { newStand, schoolAnswers } from '../live-stage.tsx';
import { conversation, message } from '../people.ts';

async function opened() {
  const { live } = newStand(schoolAnswers({ conversations: [conversation(), conversation({ id: 'other' })] }));
  await live.queryClient.fetchQuery(conversationsOptions(live));
  await live.queryClient.fetchQuery(messagesOptions(live, 'conversation'));
  const bodies = () => live.queryClient.getQueryData<Window>(messagesKey('conversation'))?.items.map(({ seq }) => seq);
  return { live, bodies, held: (id: string) => cachedConversation(live.queryClient, id) };
}

test('[CLIENT90] an answer undoes nothing that was heard while it was on its way', async () => {
  const { live, bodies, held } = await opened();
  const arrived = [{ type: 'message' as const, message: message(4, { body: 'Plus récent' }) }];
  applyAnswer(live, { type: 'conversations', conversations: [conversation({ title: 'Nommé', revision: 9 })], arrived });
  expect([held('conversation')?.title, held('conversation')?.lastMessage?.body]).toEqual(['Nommé', 'Plus récent']);
  const page = { items: [message(2), message(3)], hasBefore: true, hasAfter: false };
  applyAnswer(live, { type: 'messages', conversationId: 'conversation', join: () => page, arrived });
  expect(bodies()).toEqual([2, 3, 4]);
});

test('[CLIENT90] what the reader lost is forgotten with its messages, and each is said once', async () => {
  const { live, bodies, held } = await opened();
  const said: string[] = [];
  live.takenAway.listen((id) => said.push(id));
  applyAnswer(live, { type: 'lost', conversationIds: ['conversation'] });
  expect([bodies(), held('conversation'), held('other')?.id]).toEqual([undefined, undefined, 'other']);
  expect(said).toEqual(['conversation']);
});
