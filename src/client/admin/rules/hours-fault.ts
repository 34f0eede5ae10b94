import type { StudentWriting } from '../../../shared/public.ts';
import type { PlainKey } from '../../i18n/text.ts';

/** What is wrong with hours while they are being chosen, as the server would say it. */
export function hoursFault(writing: StudentWriting): PlainKey | null {
  if (typeof writing === 'string') return null;
  if (writing.days.length === 0) return 'adminRules.students.noDays';
  return writing.from < writing.to ? null : 'adminRules.students.order';
}
