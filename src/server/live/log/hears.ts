import type { Audience, Change } from './change.ts';

/** Somebody who listens, and the schools in which they are staff. */
export type Hearer = { readonly userId: string; readonly staffIn: ReadonlySet<string> };

/**
 * Whether a change of this establishment is for somebody who sees its conversation from `fromSeq` on, or is not in it (undefined).
 * The only answer to that question: SQL may narrow what is asked of it, and the fan-out looks for hearers by index, but this decides.
 */
export function hears(change: Change, establishmentId: string, hearer: Hearer, fromSeq: number | undefined): boolean {
  const { to, seq, leaves, audience } = change;
  if (audience !== undefined && !isAmong(audience, hearer, establishmentId)) return false;
  if (to !== 'participants') return to.includes(hearer.userId);
  if (fromSeq !== undefined && (seq === undefined || seq >= fromSeq)) return true;
  // Whoever it put out hears it last.
  return leaves !== undefined && leaves.includes(hearer.userId);
}

function isAmong(audience: Audience, { userId, staffIn }: Hearer, establishmentId: string): boolean {
  const isStaff = staffIn.has(establishmentId);
  if (audience === 'others') return !isStaff;
  return isStaff || (audience !== 'staff' && audience.staffAnd === userId);
}
