import { indexedStore } from './browser-store.ts';
import type { BrowserStore } from './browser-store.ts';
import { newEmitter } from './emitter.ts';
import type { Emitter } from './emitter.ts';
import { newOtherTabs } from './other-tabs.ts';
import type { OtherTabs } from './other-tabs.ts';
import { newStore } from './store.ts';
import type { Store } from './store.ts';

/** What this browser keeps for a person between two visits, and all its tabs share: drafts and messages not sent yet. */
export type Keep = {
  /** What is held under the keys that begin so; where the browser does not say it in 3 s, what this page holds by itself. */
  all(prefix: string): Promise<[key: string, value: unknown][]>;
  set(key: string, value: unknown): void;
  delete(key: string): void;
  /** Deletes everything whose key begins so; rejects where the browser refuses, or does not do it in 3 s. */
  empty(prefix: string): Promise<void>;
  /** What other tabs set, or delete: then the value is undefined. */
  hear(prefix: string, listener: (key: string, value: unknown) => void): () => void;
  /** Whether something is held by this page alone, which a reload would lose. */
  loses: Store<boolean>;
  /** The browser answers after all: what it holds may be read now. */
  back: Emitter<void>;
};

/** To the other tabs. Without a value it was deleted. */
type News = { key: string; value?: unknown } | { emptied: string };
export type KeepingTabs = Pick<OtherTabs<News>, 'tell' | 'hear'>;

/** A slow phone opens its storage within this; whoever waits hears then what the page knows by itself. */
const answerWithinMs = 3_000;
const tryAgainMs = 10_000;
const deleted = Symbol('deleted');

/** Everything is held in memory until the storage has confirmed it: where that refuses, has no room or hangs, writing and sending go on. */
export function newKeep(storage: BrowserStore, tabs: KeepingTabs | null): Keep {
  const held = new Map<string, unknown>();
  const refused = new Set<string>();
  const loses = newStore(false);
  const news = newEmitter<{ key: string; value: unknown }>();
  const back = newEmitter<void>();
  let silent = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function inTime<Answer>(asked: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const late = () => {
        silent = true;
        reject(new Error('The storage of this browser does not answer'));
      };
      // One that is known to hang is not waited for each time.
      const timer = setTimeout(late, silent ? 0 : answerWithinMs);
      asked.then(resolve, reject).finally(() => {
        clearTimeout(timer);
        if (silent) back.emit();
        silent = false;
      });
    });
  }
  function save(key: string, value: unknown) {
    held.set(key, value);
    const saved = value === deleted ? storage.delete(key) : storage.set(key, value);
    inTime(saved).catch(() => mark(key, true));
    saved.then(
      () => {
        if (held.get(key) !== value) return;
        held.delete(key);
        mark(key, false);
      },
      () => (retry ??= setTimeout(saveAgain, tryAgainMs)),
    );
  }
  function saveAgain() {
    retry = undefined;
    for (const key of refused) save(key, held.get(key));
  }
  function mark(key: string, isRefused: boolean) {
    if (isRefused && held.has(key)) refused.add(key);
    else refused.delete(key);
    loses.set([...refused].some((one) => held.get(one) !== deleted));
  }
  function forget(prefix: string) {
    for (const key of [...held.keys()].filter((one) => one.startsWith(prefix))) {
      held.delete(key);
      mark(key, false);
    }
  }
  const tell = (said: News) => tabs?.tell(said);
  tabs?.hear((said) => {
    if ('emptied' in said) return forget(said.emptied);
    held.delete(said.key);
    mark(said.key, false);
    news.emit({ key: said.key, value: said.value });
  });
  return {
    async all(prefix) {
      const found = new Map(await inTime(storage.all(prefix)).catch(() => []));
      for (const [key, value] of held) {
        if (!key.startsWith(prefix)) continue;
        if (value === deleted) found.delete(key);
        else found.set(key, value);
      }
      return [...found];
    },
    set(key, value) {
      save(key, value);
      tell({ key, value });
    },
    delete(key) {
      save(key, deleted);
      tell({ key });
    },
    async empty(prefix) {
      forget(prefix);
      tell({ emptied: prefix });
      await inTime(storage.empty(prefix));
    },
    hear: (prefix, listener) =>
      news.listen(({ key, value }) => {
        if (key.startsWith(prefix)) listener(key, value);
      }),
    loses,
    back,
  };
}

let ofPage: Keep | undefined;

/** The page's own, whoever is signed in: what the browser refused to keep outlives a change of person, each under their own keys. */
export function pageKeep(): Keep {
  return (ofPage ??= newKeep(indexedStore, newOtherTabs('preau.keep')));
}
