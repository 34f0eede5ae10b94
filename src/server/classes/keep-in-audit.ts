import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Caller } from '../people/reachable.ts';

/** Who did what to whom or what, in the transaction in which it is done. */
export async function keepInAudit(
  trx: Transaction<Database>,
  { establishmentId, userId: actorId }: Pick<Caller, 'establishmentId' | 'userId'>,
  action: string,
  subjectId: string | null,
  detail: object = {},
): Promise<void> {
  const entry = { id: randomUUID(), establishmentId, actorId, action, subjectId, detail };
  await trx.insertInto('auditEntry').values(entry).execute();
}
