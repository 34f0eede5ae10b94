import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditAction, DetailOf } from '../../shared/audit-actions.ts';
import type { Database } from '../db/schema.ts';

/** Who did it; null for what happened by itself, as where a suspension ends. */
type By = { establishmentId: string; userId: string | null };

/** `undoes`: the entry that this one takes back. */
export type NewEntry<Action extends AuditAction> = {
  subjectId: string | null;
  detail: DetailOf<Action>;
  undoes?: string | undefined;
};

/** Keeps what is done in the transaction in which it is done. Nothing that is kept can be changed. */
export async function keepInAudit<Action extends AuditAction>(
  trx: Transaction<Database>,
  { establishmentId, userId: actorId }: By,
  action: Action,
  ...entries: readonly NewEntry<Action>[]
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ undoes = null, ...entry }) => {
    return { id: randomUUID(), establishmentId, actorId, action, undoes, ...entry };
  });
  await trx.insertInto('auditEntry').values(rows).execute();
}
