import type { RefusalReason } from '../../shared/refusals.ts';

const final: ReadonlySet<RefusalReason | null> = new Set<RefusalReason>([
  'file.unknown',
  'file.empty',
  'file.tooLarge',
  'file.kindNotAllowed',
  'file.broken',
  'file.tooManyPixels',
  'file.infected',
]);

/** Whether the same file would be refused again: what is wrong lies in it. */
export function isFinal(reason: RefusalReason | null): boolean {
  return final.has(reason);
}
