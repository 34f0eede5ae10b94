import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { Database } from '../db/schema.ts';

export type Work<Payload> = { establishmentId: string | null; payload: Payload; done: number; total: number | null };

/** Where the job stands after a step. `total` is null where nobody knows how much there is. */
export type Progress = { done: number; total: number | null; isLast: boolean };

/** `check` throws at what is not this kind's payload; a step, too, checks what it finds. */
export type JobKind<Payload = unknown> = {
  name: string;
  check(payload: unknown): Payload;
  step(trx: Transaction<Database>, work: Work<unknown>): Promise<Progress>;
};

/**
 * A kind of long work. A step takes some milliseconds, does all its work in the transaction it is given, in which the progress is
 * written too, and reads the truth anew: between two steps another process may have taken over, or the world changed.
 */
export function newJobKind<Payload extends object>(
  name: string,
  schema: z.ZodMiniType<Payload>,
  step: (trx: Transaction<Database>, work: Work<Payload>) => Promise<Progress>,
): JobKind<Payload> {
  const check = (payload: unknown) => schema.parse(payload);
  return { name, check, step: (trx, work) => step(trx, { ...work, payload: check(work.payload) }) };
}
