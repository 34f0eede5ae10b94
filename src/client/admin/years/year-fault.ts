import type { RolloverPlan } from '../../../shared/classes.ts';
import type { PlainKey } from '../../i18n/text.ts';

/** What is wrong with a year while it is typed; null where nothing is. */
export function yearFault({ name, starts, ends }: RolloverPlan['year']): PlainKey | null {
  if (!name.trim() || !starts || !ends) return 'admin.years.needed';
  return starts < ends ? null : 'admin.years.endsFirst';
}
