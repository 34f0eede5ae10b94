import type { BrowserStore } from '../../src/client/live/browser-store.ts';
import { newKeep } from '../../src/client/live/keep.ts';
import type { Keep, Tabs } from '../../src/client/live/keep.ts';

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

export function memoryKeep(kept?: Map<string, unknown>, tabs: Tabs | null = null): Keep {
  return newKeep(memoryStore(kept), tabs);
}

/** The tabs of one browser: what one of them says, all others hear; each call opens one. */
export function newTabs(): () => Tabs {
  const tabs: EventTarget[] = [];
  return () => {
    const tab = new EventTarget();
    tabs.push(tab);
    const postMessage = (said: unknown) => {
      const data: unknown = structuredClone(said);
      queueMicrotask(() => {
        for (const other of tabs.filter((one) => one !== tab))
          other.dispatchEvent(new MessageEvent('message', { data }));
      });
    };
    return Object.assign(tab, { postMessage });
  };
}
