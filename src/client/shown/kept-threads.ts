import type { QueryCacheNotifyEvent } from '@tanstack/react-query';
import type { BrowserStore } from '../live/browser-store.ts';
import type { Change } from '../live/change.ts';
import type { Live } from '../live/live.ts';
import { messagesKey } from '../messages/cache.ts';
import { messagesOptions } from '../messages/load.ts';
import { quotesKey } from '../messages/quotes.ts';
import type { Quotes } from '../messages/quotes.ts';
import type { Window } from '../messages/window.ts';
import type { Conversation } from '../../shared/public.ts';
import { windowAsKept } from './as-kept.ts';
import { listKey, newKept, readThread, threadKey, threadPrefix } from './kept.ts';
import type { KeptThread } from './kept.ts';

const mostThreads = 8;

export type KeptThreads = {
  /** Whether it concerns a conversation that is kept, or was opened. */
  hear(event: QueryCacheNotifyEvent): boolean;
  /** What changed in a conversation that this page does not hold must not come back as it was. */
  forgetUnseen(change: Change): void;
  write(list: readonly Conversation[]): void;
};

/** The conversations that were opened last, as far as this page holds them; those that an earlier page kept are asked for anew once. */
export function newKeptThreads(live: Live, storage: BrowserStore, stay: string): KeptThreads {
  const { queryClient } = live;
  const open = queryClient.getQueryCache().findAll({ queryKey: ['messages'], type: 'active' });
  const openedAt = new Map(open.map(({ queryKey }) => [queryKey[1] as string, Date.now()]));
  const changed = new Set(openedAt.keys());
  let hasRead = false;

  const held = (id: string) => queryClient.getQueryData<Window>(messagesKey(id));
  const drop = (id: string) => {
    openedAt.delete(id);
    changed.delete(id);
    storage.delete(threadKey(id)).catch(() => null);
  };
  const put = (id: string, window: Window) => {
    const quotes = queryClient.getQueryData<Quotes>(quotesKey(id)) ?? {};
    const at = openedAt.get(id) ?? 0;
    const kept: KeptThread = {
      ...newKept(stay),
      conversationId: id,
      openedAt: at,
      window: windowAsKept(window),
      quotes,
    };
    storage.set(threadKey(id), kept).catch(() => null);
  };
  /** What another stay or version left goes; what this one left is as old as its page. */
  async function readEarlier(list: readonly Conversation[]) {
    for (const [key, value] of await storage.all('')) {
      if (key === listKey) continue;
      const thread = readThread(value, stay);
      const id = key.slice(threadPrefix.length);
      if (!thread || !list.some((one) => one.id === id)) drop(id);
      else if (!openedAt.has(id)) openedAt.set(id, thread.openedAt);
    }
    for (const id of openedAt.keys()) if (!held(id)) await queryClient.prefetchQuery(messagesOptions(live, id));
  }
  return {
    hear({ type, query }) {
      const [name, id] = query.queryKey as readonly unknown[];
      if (typeof id !== 'string' || (name !== 'messages' && name !== 'quotes')) return false;
      if (type === 'observerAdded' && name === 'messages') openedAt.set(id, Date.now());
      else if (type !== 'updated') return false;
      if (!openedAt.has(id)) return false;
      changed.add(id);
      return true;
    },
    forgetUnseen(change) {
      if (change.type === 'message' && !held(change.message.conversationId)) drop(change.message.conversationId);
    },
    write(list) {
      if (!hasRead) readEarlier(list).catch(() => null);
      hasRead = true;
      const newest = [...openedAt].sort(([, one], [, other]) => other - one).map(([id]) => id);
      for (const id of newest.slice(mostThreads)) drop(id);
      for (const id of changed) {
        const window = held(id);
        if (window) put(id, window);
      }
      changed.clear();
      // Of what is no longer in the list one is out, or would not find the way to it.
      for (const id of openedAt.keys()) if (!list.some((one) => one.id === id)) drop(id);
    },
  };
}
