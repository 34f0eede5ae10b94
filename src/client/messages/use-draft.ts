import { useCallback } from 'react';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';

/** What was begun in a place; `about` is the message that it answers or changes, '' where there is none. */
export type Draft = { text: string; about: string; set(text: string, about?: string): void };

export function useDraft(place: string): Draft {
  const { drafts } = useLive();
  const text = useStore(drafts.store, (all) => all[place] ?? '');
  const about = useAbout(place);
  const set = useCallback((next: string, of?: string) => drafts.set(place, next, of), [drafts, place]);
  return { text, about, set };
}

/** For what has to do with the message alone, and would be drawn anew with each letter of the text. */
export function useAbout(place: string): string {
  return useStore(useLive().drafts.about, (all) => all[place] ?? '');
}
