import type { Locale } from '../../shared/locales.ts';
import { tags } from './tags.ts';

/** A waiting time as one says it: seconds up to a minute and a half, whole minutes above. */
export function sayWait(locale: Locale, ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const [unit, count] = seconds > 90 ? (['minute', Math.ceil(seconds / 60)] as const) : (['second', seconds] as const);
  return new Intl.NumberFormat(tags[locale], { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
