import { placeOf } from '../shared/places.ts';
import { needs } from './areas.ts';
import { loadSentences } from './i18n/load.ts';
import { checkAhead } from './session/session-store.ts';

/** Asks side by side for all that the first page needs. What fails here is asked for again, and said, by whoever shows it. */
export function boot(path: string): void {
  checkAhead();
  const place = placeOf(path);
  if (!place) return;
  const { areas, words } = needs[place.outline];
  const coming = [loadSentences(place.locale, words), ...areas.map((area) => area.load())];
  for (const part of coming) part.catch(() => null);
}
