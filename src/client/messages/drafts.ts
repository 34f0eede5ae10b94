import type { Keep } from '../live/keep.ts';
import { newStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';
import { heldDrafts } from './held-drafts.ts';
import { markOf, noMark, readKept, version } from './kept-draft.ts';
import type { Kept, Mark } from './kept-draft.ts';

type Texts = Readonly<Record<string, string>>;

export type Drafts = {
  /** The text begun in each place: a conversation, or `changeIn` one. */
  store: Store<Texts>;
  /** The message that each of them answers, or changes; '' for none. */
  about: Store<Texts>;
  /** What the server has of each of them. */
  marks: Store<Readonly<Record<string, Mark>>>;
  /** Resolves when what was begun on an earlier visit is back. */
  ready: Promise<void>;
  /** What it is about stays as it was where that is not said. */
  set(place: string, text: string, about?: string): void;
  /** Puts there what the server has, or notes what it has of what is there; in other tabs what is being typed goes before it. */
  settle(place: string, text: string, about: string, mark: Mark): void;
  /** How many this device alone holds. */
  count(): Promise<number>;
  /** Deletes them from this device; rejects where the browser does not. */
  forget(): Promise<void>;
  /** Hears what is written in other tabs, and reads again what could not be read before; returns what ends that. */
  follow(): () => void;
};

/** While one types, another tab does not change the text under one's hands: what is newer there comes once they rest. */
const handsOnMs = 2_000;

/** What was begun and not sent: per conversation and person, kept by the browser from the first letter, and the same in all its tabs. */
export function newDrafts(keep: Keep, userId: string): Drafts {
  const prefix = `draft.${version}:${userId}:`;
  const prefixBefore = `draft:${userId}:`;
  const store = newStore<Texts>({});
  const about = newStore<Texts>({});
  const marks = newStore<Readonly<Record<string, Mark>>>({});
  const typedAt = new Map<string, number>();
  /** When what is here was typed, in whichever tab. */
  const lastAt = new Map<string, number>();
  const heard = new Map<string, ReturnType<typeof setTimeout>>();
  const keptBefore = new Set<string>();
  /** What a later version keeps is left to it. */
  const keptLater = new Set<string>();

  async function held() {
    const found = await heldDrafts(keep, prefix, prefixBefore);
    for (const place of found.later) keptLater.add(place);
    for (const place of found.before) keptBefore.add(place);
    for (const [place, at] of Object.entries(found.typedAt)) if (!lastAt.has(place)) lastAt.set(place, at);
    return found;
  }
  async function read() {
    const { texts, abouts, known } = await held();
    // What was typed while they were being read is newer.
    const typed = Object.entries(marks.get()).map(([place, mark]) => {
      const isKnown = mark.versions.length > 0 || !known[place];
      return [place, isKnown ? mark : { ...known[place], isSaved: false }];
    });
    marks.set({ ...known, ...Object.fromEntries(typed) });
    about.set({ ...abouts, ...about.get() });
    store.set({ ...texts, ...store.get() });
  }
  function show(place: string, text: string, of: string, mark: Mark) {
    marks.set({ ...marks.get(), [place]: mark });
    if ((about.get()[place] ?? '') !== of) about.set({ ...about.get(), [place]: of });
    store.set({ ...store.get(), [place]: text });
  }
  function write(place: string, text: string, of: string, at: number, mark: Mark) {
    const isLater = keptLater.has(place);
    const key = isLater ? prefixBefore + place : prefix + place;
    const known = mark.versions.length > 0;
    const kept: Kept = { version, text, typedAt: at, ...(of === '' ? {} : { about: of }), ...(known ? mark : {}) };
    // An answer is begun before its first letter, and a change is still one after the last was taken out; what the server still has is to be taken away there.
    if (text === '' && of === '' && !known) keep.delete(key);
    else keep.set(key, isLater ? text : kept);
    if (!isLater && keptBefore.delete(place)) keep.delete(prefixBefore + place);
  }
  function hear(key: string, value: unknown) {
    const place = key.slice(prefix.length);
    const last = typedAt.get(place) ?? 0;
    // The clock was set back since.
    const typedHere = last > Date.now() ? 0 : last;
    const gone: Kept = { version, text: '', typedAt: typedHere };
    const kept = value === undefined ? gone : readKept(value);
    if (kept === null || kept.typedAt < typedHere) return;
    clearTimeout(heard.get(place));
    const showKept = () => {
      lastAt.set(place, kept.typedAt);
      show(place, kept.text, kept.about ?? '', markOf(kept));
    };
    const restingIn = typedHere + handsOnMs - Date.now();
    const isSame = kept.text === (store.get()[place] ?? '');
    if (restingIn > 0 && !isSame) heard.set(place, setTimeout(showKept, restingIn));
    else showKept();
  }
  return {
    store,
    about,
    marks,
    ready: read(),
    set(place, text, of = about.get()[place] ?? '') {
      if ((store.get()[place] ?? '') === text && (about.get()[place] ?? '') === of) return;
      const at = Date.now();
      clearTimeout(heard.get(place));
      typedAt.set(place, at);
      lastAt.set(place, at);
      const mark = { ...(marks.get()[place] ?? noMark), isSaved: false };
      write(place, text, of, at, mark);
      show(place, text, of, mark);
    },
    settle(place, text, of, mark) {
      // What was typed meanwhile in another tab, and is not heard yet, is newer.
      if ((store.get()[place] ?? '') !== text) lastAt.set(place, Date.now());
      write(place, text, of, lastAt.get(place) ?? 0, mark);
      show(place, text, of, mark);
    },
    async count() {
      const { texts, known } = await held();
      return Object.entries(texts).filter(([place, text]) => text.trim() !== '' && !known[place]?.isSaved).length;
    },
    async forget() {
      about.set({});
      marks.set({});
      store.set({});
      await Promise.all([keep.empty(prefix), keep.empty(prefixBefore)]);
    },
    follow() {
      const stops = [keep.hear(prefix, hear), keep.back.listen(() => void read())];
      void read();
      return () => {
        for (const stop of stops) stop();
        for (const timer of heard.values()) clearTimeout(timer);
      };
    },
  };
}
