import { sql, type Kysely, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { AuditAction } from '../../shared/audit-actions.ts';
import type { undoInput } from '../../shared/people-inputs.ts';
import { Refusal, type RefusalReason } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessPerson } from '../people/access-people.ts';
import { changeAsAdmin } from '../people/change-as-admin.ts';
import { undos } from './undos.ts';

/** Takes back what an entry says was done, where nothing about it has changed since. The undo is an entry itself. */
export function undo(
  ctx: MemberContext,
  { establishmentId: asked, entryId }: z.infer<typeof undoInput>,
): Promise<void> {
  return changeAsAdmin(ctx, asked, async (trx, admin, revision) => {
    const entry = await accessEntry(trx, admin.establishmentId, entryId);
    const { subjectId, action, id } = entry;
    const fault = undoFaultOf(entry);
    if (fault || subjectId === null) throw new Refusal(fault ?? 'audit.cannotUndo');
    const way = undos[action]!;
    if (way.notOneself && subjectId === admin.userId) throw new Refusal('admin.notYourself');
    const person = await accessPerson(trx, admin.establishmentId, subjectId);
    return { ...(await way.run(trx, admin, person, { id, detail: entry.detail }, revision)), result: undefined };
  });
}

async function accessEntry(trx: Transaction<Database>, establishmentId: string, entryId: string) {
  const entry = await entriesOf(trx, establishmentId).where('entry.id', '=', entryId).executeTakeFirst();
  if (!entry) throw new Refusal('audit.unknown');
  return entry;
}

type Traces = { action: AuditAction; isUndone: boolean; isPassed: boolean };

/** Why an entry cannot be undone, as far as the audit tells; whether what it says still holds is asked where it is. */
export function undoFaultOf({ action, isUndone, isPassed }: Traces): RefusalReason | null {
  if (!undos[action]) return 'audit.cannotUndo';
  if (isUndone) return 'audit.undoneAlready';
  return isPassed ? 'audit.movedOn' : null;
}

const undoable = Object.entries(undos);
const columns = [
  undoable.map(([action]) => action),
  undoable.map(([, { about }]) => about),
  undoable.map(([, { same }]) => same ?? null),
];

/** The entries of a school, each with whether it was undone, and whether a later one is about the same of the same person. */
export function entriesOf(db: Kysely<Database>, establishmentId: string) {
  return db
    .selectFrom('auditEntry as entry')
    .select(['entry.id', 'entry.action', 'entry.actorId', 'entry.subjectId', 'entry.undoes'])
    .select(['entry.createdAt', 'entry.seq'])
    .select(sql<object>`entry.detail`.as('detail'))
    .select(sql<boolean>`exists (select from audit_entry undoing where undoing.undoes = entry.id)`.as('isUndone'))
    .select(
      sql<boolean>`exists (
        select from unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[]) own (action, about, same)
        join unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::text[]) other (action, about, same)
          on other.about = own.about
        join audit_entry later on later.action = other.action
        where own.action = entry.action and later.establishment_id = entry.establishment_id
          and later.subject_id = entry.subject_id and later.seq > entry.seq
          and (own.same is null or later.detail -> own.same = entry.detail -> own.same))`.as('isPassed'),
    )
    .where('entry.establishmentId', '=', establishmentId);
}
