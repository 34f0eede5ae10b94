import type { Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Revisions of a school above `after` and not above `upTo`, at most so many; what one of them changed is never divided. */
export type Range = { establishmentId: string; after: number; upTo: number };

/**
 * Makes something of each change of a school: statistics, a push, a mail. `read` is given range after range, without a gap, and
 * writes in the transaction in which the cursor moves, so that a kill at any moment neither loses nor doubles. It reads the rows
 * itself, by `readRevisions` where it wants whole changes. A row that changes again is met once more under its new revision, and a
 * revision whose rows have all changed since has none: what it makes must come out right all the same.
 */
export type Reader = {
  /** Its cursor's key; another name begins from the first revision. */
  name: string;
  /** What it makes is dear, and nobody waits for all of it: it reads a smaller range, and at most one a second in each school. */
  isUnhurried?: true;
  read(trx: Transaction<Database>, range: Range): Promise<void>;
};
