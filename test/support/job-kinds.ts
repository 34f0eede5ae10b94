import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Database } from '../../src/server/db/schema.ts';
import { newJobKind } from '../../src/server/jobs/job-kind.ts';
import { newLog } from '../../src/server/log.ts';

export const ignore = () => undefined;
/** Parts of a worker that looks often, plans nothing and says nothing. */
export const quiet = { log: newLog('silent'), noteOutage: ignore, lookEveryMs: 50, plan: async () => undefined };

/** A kind of its own that counts to the payload's number, one a step. */
export function counting() {
  const steps: number[] = [];
  const kind = newJobKind(`count-${randomUUID()}`, z.strictObject({ to: z.number() }), async (_, work) => {
    steps.push(work.done + 1);
    return { done: work.done + 1, total: work.payload.to, isLast: work.done + 1 >= work.payload.to };
  });
  return { kind, steps };
}

/** The one job of this kind. */
export function rowOf(db: Kysely<Database>, kind: string) {
  return db.selectFrom('job').selectAll().where('kind', '=', kind).executeTakeFirstOrThrow();
}
