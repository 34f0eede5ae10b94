import type { StudentWriting } from '../../../shared/public.ts';
import type { SchoolHours } from '../../../shared/telling-hours.ts';
import type { PlainKey } from '../../i18n/text.ts';

/** What is wrong with hours while they are being chosen, as the server would say it. */
export function hoursFault(writing: StudentWriting): PlainKey | null {
  if (typeof writing === 'string') return null;
  if (writing.days.length === 0) return 'adminRules.students.noDays';
  return writing.from < writing.to ? null : 'adminRules.students.order';
}

/** The same of the hours in which people are told. */
export function schoolHoursFault(hours: SchoolHours): PlainKey | null {
  if (typeof hours === 'string') return null;
  if (hours.length === 0) return 'adminRules.students.noDays';
  return hours.some(({ from, to }) => from === to) ? 'adminHours.sameTime' : null;
}
