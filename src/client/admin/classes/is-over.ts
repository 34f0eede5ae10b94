import type { ClassDetail } from '../../../shared/classes.ts';

/** Of a year that is over nothing changes any more. */
export function isOver({ year }: Pick<ClassDetail, 'year'>): boolean {
  return year.state !== 'current';
}
