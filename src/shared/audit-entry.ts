import type { AuditAction } from './audit-actions.ts';
import type { RefusalReason } from './refusals.ts';

/** What was done in a school, by whom and about whom, by the names that they have now. */
export type AuditEntry = {
  id: string;
  at: Date;
  action: AuditAction;
  /** Null where it happened by itself. `name` is null where the school does not know the person. */
  actor: { userId: string; name: string | null } | null;
  /** A person or a class; null where it is about neither, or is no more. */
  subject: { id: string; name: string } | null;
  /** What is shown of it, as its kinds in audit-actions.ts say. */
  detail: Record<string, string | number | null>;
  /** Whether this entry took another back. */
  isUndo: boolean;
  /** Why it cannot be undone; null where it can, as far as the audit tells. */
  undoFault: RefusalReason | null;
};

/** `actors`: everyone of the school who did something that is kept, by name, on whatever page. */
export type AuditPage = { items: AuditEntry[]; nextCursor: string | null; actors: { userId: string; name: string }[] };
