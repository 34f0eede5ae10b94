import type { Criterion, Missing } from './criteria.ts';

export type Lack = { missing: Missing; numbers: string[] };

/** Each thing that is missing, once, with the criteria that it keeps from being met. */
export function lackingIn(criteria: readonly Criterion[]): Lack[] {
  const found = new Map<Missing, string[]>();
  for (const one of criteria) {
    if (one.state !== 'partly') continue;
    found.set(one.missing, [...(found.get(one.missing) ?? []), one.number]);
  }
  return [...found].map(([missing, numbers]) => ({ missing, numbers }));
}
