import { conversationsKey } from '../conversations/cache.ts';
import type { BrowserStore } from '../live/browser-store.ts';
import type { Wire } from '../live/live.ts';
import { messagesKey } from '../messages/cache.ts';
import { quotesKey } from '../messages/quotes.ts';
import { meKey } from '../session/me-key.ts';
import { stay } from '../session/was-in.ts';
import { listKey, readList, readThread } from './kept.ts';
import { KeptBand } from './kept-band.tsx';
import { shownStore } from './shown-store.ts';

/** Puts what this device kept of the present stay into the cache, where nothing has come yet; all of it is asked for anew once there is a line. */
export async function showKept(wire: Wire, storage: BrowserStore = shownStore): Promise<void> {
  const present = stay();
  if (present === null) return;
  const rows = new Map(await storage.all(''));
  const list = readList(rows.get(listKey), present);
  if (!list || stay() !== present || isHere(wire)) return;
  const { queryClient } = wire;
  // Asked before anybody follows changes: coming after what was heard since, its answer would undo that.
  await queryClient.cancelQueries({ queryKey: conversationsKey }, { silent: true });
  if (isHere(wire)) return;
  for (const value of rows.values()) {
    const thread = readThread(value, present);
    if (!thread) continue;
    queryClient.setQueryData(messagesKey(thread.conversationId), thread.window);
    queryClient.setQueryData(quotesKey(thread.conversationId), thread.quotes);
  }
  queryClient.setQueryData(conversationsKey, list.conversations);
  wire.kept.set({ at: list.at, Band: KeptBand });
  queryClient.setQueryData(meKey, list.me);
}

function isHere({ queryClient }: Wire): boolean {
  return [meKey, conversationsKey].some((key) => queryClient.getQueryData(key) !== undefined);
}
