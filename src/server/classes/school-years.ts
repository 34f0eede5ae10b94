import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { schoolYearsInput, setSchoolYearInput } from '../../shared/class-inputs.ts';
import { undoDays, type Rollover, type SchoolYears } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { changeClasses } from './change-classes.ts';
import { digestOfClasses } from './digest-of-classes.ts';
import { keepInAudit } from '../audit/keep.ts';

/** The years of a school, the latest first, and the last rollover while it can be undone. */
export function schoolYears(ctx: MemberContext, input: z.infer<typeof schoolYearsInput>): Promise<SchoolYears> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const { rows } = await sql<SchoolYears['years'][number]>`
      select y.id, y.name, y.starts, y.ends, y.state,
        (select count(*) from school_class c where c.establishment_id = y.establishment_id and c.school_year_id = y.id)
        + (select count(*) from past_class c where c.establishment_id = y.establishment_id and c.school_year_id = y.id) as classes
      from school_year y where y.establishment_id = ${establishmentId} order by y.starts desc, y.id`.execute(trx);
    return { years: rows, rollover: await lastRollover(trx, establishmentId) };
  });
}

async function lastRollover(trx: Transaction<Database>, establishmentId: string): Promise<Rollover | null> {
  const last = await trx
    .selectFrom('rollover')
    .innerJoin('schoolYear as before', 'before.id', 'rollover.fromYearId')
    .innerJoin('schoolYear as after', 'after.id', 'rollover.toYearId')
    .select(['rollover.id', 'before.name as from', 'after.name as to', 'rollover.runAt', 'rollover.leftAs'])
    .select(['rollover.classes', 'rollover.students', 'rollover.leavers'])
    .select(sql<Date>`rollover.run_at + ${undoDays} * interval '1 day'`.as('undoableUntil'))
    .where('rollover.establishmentId', '=', establishmentId)
    .where('rollover.undoneAt', 'is', null)
    .where('after.state', '=', 'current')
    .where('rollover.runAt', '>', sql<Date>`now() - ${undoDays} * interval '1 day'`)
    .orderBy('rollover.runAt', 'desc')
    .executeTakeFirst();
  if (!last) return null;
  const { leftAs, ...rollover } = last;
  return { ...rollover, changedSince: leftAs !== (await digestOfClasses(trx, establishmentId)) };
}

/** Another name or other days; which year goes on, only a rollover changes. */
export function setSchoolYear(
  ctx: MemberContext,
  { establishmentId: named, yearId, year }: z.infer<typeof setSchoolYearInput>,
): Promise<void> {
  return changeClasses(ctx, named, async (trx, admin) => {
    const taken = await trx
      .selectFrom('schoolYear')
      .select('id')
      .where('establishmentId', '=', admin.establishmentId)
      .where('name', '=', year.name)
      .where('id', '<>', yearId)
      .executeTakeFirst();
    if (taken) throw new Refusal('schoolYear.nameTaken');
    const set = await trx
      .updateTable('schoolYear')
      .set(year)
      .where('establishmentId', '=', admin.establishmentId)
      .where('id', '=', yearId)
      .returning('id')
      .executeTakeFirst();
    if (!set) throw new Refusal('schoolYear.unknown');
    await keepInAudit(trx, admin, 'schoolYear.set', { subjectId: yearId, detail: year });
  });
}
