import { firstConversations } from '../conversations/load.ts';
import { messagesKey } from '../messages/cache.ts';
import type { Window } from '../messages/window.ts';
import { meKey } from '../session/me-key.ts';
import type { Wire } from './live.ts';
import { takeOpening } from './opening.ts';
import type { Opened } from './opening.ts';
import { hearServerTime } from './server-clock.ts';

/**
 * Takes what the page has asked for before its scripts came, or asks in one breath, as the first words on the socket, for what every page
 * begins with. Nobody follows changes yet: those that come after the list was read are told from its cursor on, so none is lost between the two.
 */
export function askAhead(wire: Wire): void {
  const { client, queryClient } = wire;
  const opening = takeOpening().then((opened) => {
    if (opened) show(wire, opened);
    return opened;
  });
  const who = once(opening.then((opened) => opened?.me));
  const list = once(opening.then((opened) => opened?.conversations));
  void queryClient.prefetchQuery({ queryKey: meKey, queryFn: async () => (await who()) ?? client.me.query() });
  void queryClient.prefetchQuery(firstConversations(client, list));
}

function show({ queryClient, saidAhead }: Wire, { messages, conversations, conversationId, askedAt, heardAt }: Opened) {
  hearServerTime(conversations.at, askedAt, heardAt);
  saidAhead.set(true);
  if (conversationId && messages) queryClient.setQueryData<Window>(messagesKey(conversationId), messages);
}

/** It serves who asks first: whoever asks again wants what holds by then. */
function once<Value>(value: Promise<Value | undefined>): () => Promise<Value | undefined> {
  let left: typeof value | undefined = value;
  return async () => {
    const taken = left;
    left = undefined;
    return taken;
  };
}
