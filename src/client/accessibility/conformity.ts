import type { Criterion } from './criteria.ts';

/** As French law names them: all criteria that apply are met, half of them at least, or fewer. */
export type Level = 'full' | 'partly' | 'not';
export type Conformity = { level: Level; met: number; of: number };

/** What the table comes to: how many criteria apply, how many of them are met, and the level that this is. */
export function conformityOf(criteria: readonly Pick<Criterion, 'state'>[]): Conformity {
  const applying = criteria.filter(({ state }) => state !== 'notApplicable');
  const met = applying.filter(({ state }) => state === 'met').length;
  const of = applying.length;
  if (met === of) return { level: 'full', met, of };
  return { level: met * 2 >= of ? 'partly' : 'not', met, of };
}
