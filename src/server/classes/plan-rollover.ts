import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { planRolloverInput } from '../../shared/class-inputs.ts';
import type { ClassRow, NextClass, RolloverPlan, RolloverPreview, SchoolYear } from '../../shared/classes.ts';
import { nextClass } from '../../shared/next-class.ts';
import type { MemberContext } from '../context.ts';
import { anyOf } from '../db/any-of.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { digestOfClasses } from './digest-of-classes.ts';
import { rowsOf, yearsOf } from './list-classes.ts';
import { madeBy, type Now } from './made-by.ts';

type Input = z.infer<typeof planRolloverInput>;
type Preview = RolloverPreview;

/** What a rollover would do, changed as it is asked for; nothing is changed by it. */
export function planRollover(ctx: MemberContext, { establishmentId: named, plan = {} }: Input): Promise<Preview> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, named);
    return preview(trx, establishmentId, plan);
  });
}

/** The plan made whole by what is there: classes and students that are no more are left out of it. */
export async function preview(
  trx: Transaction<Database>,
  establishmentId: string,
  asked: Partial<RolloverPlan>,
): Promise<Preview> {
  const years = await yearsOf(trx, establishmentId);
  const current = years.find(({ state }) => state === 'current')!;
  const { rows } = await rowsOf(establishmentId, current.id).execute(trx);
  const next = new Map(asked.classes?.map((one) => [one.classId, one.next]));
  const classes = rows.map((row) => ({ ...row, next: next.has(row.id) ? next.get(row.id)! : usualNext(row) }));
  const now = await nowIn(trx, establishmentId);
  const students = await named(trx, establishmentId, now, asked.students ?? []);
  const plan: RolloverPlan = {
    year: asked.year ?? yearAfter(current, years),
    teachers: asked.teachers ?? 'stay',
    classes: classes.map(({ id, next: to }) => ({ classId: id, next: to })),
    students: students.map(({ userId, next: to }) => ({ userId, next: to })),
  };
  const made = madeBy(plan, rows, now);
  return {
    basis: await digestOfClasses(trx, establishmentId),
    plan,
    current,
    classes: classes.sort(byLevel),
    students,
    made: made.classes
      .map(({ name, level, ...one }) => ({ name, level, students: one.students.length, teachers: one.teachers.length }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    totals: { students: made.placed, leavers: made.leavers, classes: made.classes.length },
  };
}

/** A grouping is made anew each year. */
function usualNext({ name, level, kind }: ClassRow): NextClass | null {
  return kind === 'grouping' ? null : nextClass(name, level);
}

function byLevel(one: ClassRow, other: ClassRow): number {
  return (one.level ?? '').localeCompare(other.level ?? '') || one.name.localeCompare(other.name);
}

/** The one that was planned already, else the present one a year later, in its name as well. */
function yearAfter(current: SchoolYear, years: readonly SchoolYear[]): RolloverPlan['year'] {
  const planned = years.find(({ state }) => state === 'next');
  if (planned) return { name: planned.name, starts: planned.starts, ends: planned.ends };
  const name = current.name.replace(/\d{4}/g, (year) => String(Number(year) + 1));
  const later = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace(/-02-29$/, '-02-28');
  return {
    name: name === current.name ? `${current.name} +1` : name,
    starts: later(current.starts),
    ends: later(current.ends),
  };
}

/** Somebody who only stands in for another hands the class back with its year, and is no teacher of the next. */
export async function nowIn(trx: Transaction<Database>, establishmentId: string): Promise<Now> {
  const { rows } = await sql<{ classId: string; userId: string; isTeacher: boolean }>`
    select class_id, user_id, true as is_teacher from class_teacher t
    where establishment_id = ${establishmentId} and not exists (
      select from substitution s where s.establishment_id = t.establishment_id and s.class_id = t.class_id
        and s.substitute_id = t.user_id and s.ended_at is null and not s.taught
    )
    union all select class_id, user_id, false from class_student where establishment_id = ${establishmentId}
    order by class_id, user_id`.execute(trx);
  const now: Now = { students: new Map(), teachers: new Map() };
  for (const { classId, userId, isTeacher } of rows) {
    const people = now[isTeacher ? 'teachers' : 'students'];
    people.set(classId, [...(people.get(classId) ?? []), userId]);
  }
  return now;
}

async function named(
  trx: Transaction<Database>,
  establishmentId: string,
  { students }: Now,
  asked: RolloverPlan['students'],
): Promise<Preview['students']> {
  const wanted = new Map(asked.map(({ userId, next }) => [userId, next]));
  const rows = await trx
    .selectFrom('membership')
    .innerJoin('classStudent', (join) =>
      join
        .onRef('classStudent.establishmentId', '=', 'membership.establishmentId')
        .onRef('classStudent.userId', '=', 'membership.userId'),
    )
    .innerJoin('schoolClass', 'schoolClass.id', 'classStudent.classId')
    .select(['membership.userId', 'membership.name', 'schoolClass.name as className'])
    .where('membership.establishmentId', '=', establishmentId)
    .where('membership.userId', '=', anyOf([...wanted.keys()]))
    .where('schoolClass.kind', '=', 'class')
    .orderBy('membership.name')
    .execute();
  const known = new Set([...students.values()].flat());
  return rows
    .filter(({ userId }) => known.has(userId))
    .map((row) => ({ ...row, next: wanted.get(row.userId) ?? null }));
}
