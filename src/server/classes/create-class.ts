import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { createClassInput, renameClassInput } from '../../shared/class-inputs.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import type { Database } from '../db/schema.ts';
import { accessClass, currentYear } from './access.ts';
import { changeClasses } from './change-classes.ts';
import { keepInAudit } from '../audit/keep.ts';

/** A class or a grouping of this year, with nobody in it. */
export function createClass(
  ctx: MemberContext,
  { establishmentId: named, name, kind, level = null }: z.infer<typeof createClassInput>,
): Promise<{ classId: string }> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    await refuseTaken(trx, establishmentId, name);
    const { id: schoolYearId } = await currentYear(trx, establishmentId);
    const id = randomUUID();
    await trx.insertInto('schoolClass').values({ establishmentId, id, name, kind, level, schoolYearId }).execute();
    await keepInAudit(trx, admin, 'class.created', { subjectId: id, detail: { name, kind, level } });
    return { classId: id };
  });
}

/** Another name or level. Its conversations keep the title that they have. */
export function renameClass(
  ctx: MemberContext,
  { establishmentId: named, classId, name, level }: z.infer<typeof renameClassInput>,
): Promise<void> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const { establishmentId } = admin;
    const before = await accessClass(trx, establishmentId, classId);
    if (before.name !== name) await refuseTaken(trx, establishmentId, name);
    const changed = { name, ...(level !== undefined && { level }) };
    await trx.updateTable('schoolClass').set(changed).where('id', '=', classId).execute();
    await keepInAudit(trx, admin, 'class.renamed', {
      subjectId: classId,
      detail: { from: before.name, to: name, level: level ?? null },
    });
  });
}

async function refuseTaken(trx: Transaction<Database>, establishmentId: string, name: string): Promise<void> {
  const taken = await trx
    .selectFrom('schoolClass')
    .select('id')
    .where('establishmentId', '=', establishmentId)
    .where('name', '=', name)
    .executeTakeFirst();
  if (taken) throw new Refusal('class.nameTaken');
}
