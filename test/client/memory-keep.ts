import type { BrowserStore } from '../../src/client/live/browser-store.ts';
import { newKeep } from '../../src/client/live/keep.ts';
import type { Keep, KeepingTabs } from '../../src/client/live/keep.ts';

/** What a browser would keep, in the test's hand. */
export function memoryStore(kept = new Map<string, unknown>()): BrowserStore {
  const under = (prefix: string) => [...kept].filter(([key]) => key.startsWith(prefix));
  return {
    all: async (prefix) => under(prefix),
    set: async (key, value) => void kept.set(key, value),
    delete: async (key) => void kept.delete(key),
    async empty(prefix) {
      for (const [key] of under(prefix)) kept.delete(key);
    },
  };
}

export function memoryKeep(kept?: Map<string, unknown>, tabs: KeepingTabs | null = null): Keep {
  return newKeep(memoryStore(kept), tabs);
}

/** The tabs of one browser: what one of them says, all others hear; each call opens one. */
export function newTabs(): () => KeepingTabs {
  const listeners: Parameters<KeepingTabs['hear']>[0][][] = [];
  return () => {
    const mine: (typeof listeners)[number] = [];
    listeners.push(mine);
    return {
      hear: (listener) => void mine.push(listener),
      tell(news) {
        const said = structuredClone(news);
        queueMicrotask(() => {
          for (const hear of listeners.filter((one) => one !== mine).flat()) hear(said);
        });
      },
    };
  };
}
