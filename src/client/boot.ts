import { placeOf } from '../shared/places.ts';
import { areas } from './areas.ts';
import { loadSentences } from './i18n/load.ts';
import { needs } from './parts.ts';
import { checkAhead } from './session/session-store.ts';

/** Asks side by side for all that the first page needs. What fails here is asked for again, and said, by whoever shows it. */
export function boot(path: string): void {
  checkAhead();
  const place = placeOf(path);
  if (!place) return;
  const { parts, words, ownWords = [] } = needs[place.outline];
  const coming = [loadSentences(place.locale, [...words, ...ownWords]), ...parts.map((part) => areas[part].load())];
  for (const part of coming) part.catch(() => null);
}
