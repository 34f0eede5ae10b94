import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { runRolloverInput } from '../../shared/class-inputs.ts';
import type { RolloverPlan } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { enterSchool, inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';
import { digestOfClasses } from './digest-of-classes.ts';
import { keepInAudit } from '../audit/keep.ts';
import { rowsOf } from './list-classes.ts';
import { madeBy, type MadeClass } from './made-by.ts';
import { nowIn } from './plan-rollover.ts';
import { putAway } from './put-away.ts';

type Input = z.infer<typeof runRolloverInput>;

/**
 * Ends a year and begins the next, in one transaction that draws no revision: who is in which class changes at once, the school's
 * counter is not held, and messages go on. What follows for conversations is left due and done step by step right after: those of the
 * old classes close, those of the new ones are new, and nobody reads in them a line from before they came.
 */
export async function runRollover(ctx: MemberContext, input: Input): Promise<{ rolloverId: string }> {
  const result = await rollingOver(ctx, input.establishmentId, (trx, admin) => run(trx, admin, input));
  ctx.dueRights.wake();
  return result;
}

type Admin = { establishmentId: string; userId: string };

/** One at a time in a school, asked again whether the caller is an admin. */
export async function rollingOver<Result>(
  ctx: MemberContext,
  named: string | undefined,
  work: (trx: Transaction<Database>, admin: Admin) => Promise<Result>,
): Promise<Result> {
  await ctx.rates.change(ctx.credential.userId);
  const { establishmentId } = await inSchools(ctx, (trx) => accessAdmin({ ...ctx, db: trx }, named));
  return ctx.live.transaction().execute(async (trx) => {
    await enterSchool(trx, establishmentId);
    // Whoever makes a class, or runs the other rollover, waits for this one.
    await trx
      .selectFrom('schoolYear')
      .select('id')
      .where('establishmentId', '=', establishmentId)
      .orderBy('id')
      .forUpdate()
      .execute();
    const admin = await accessAdmin({ ...ctx, db: trx }, establishmentId);
    return work(trx, admin);
  });
}

async function run(trx: Transaction<Database>, admin: Admin, { basis, plan }: Input): Promise<{ rolloverId: string }> {
  const { establishmentId } = admin;
  if (basis !== (await digestOfClasses(trx, establishmentId))) throw new Refusal('rollover.changedMeanwhile');
  const [from, to] = await turnYear(trx, establishmentId, plan.year);
  const { rows } = await rowsOf(establishmentId, from).execute(trx);
  if (!isDeepStrictEqual(new Set(rows.map(({ id }) => id)), new Set(plan.classes.map(({ classId }) => classId))))
    throw new Refusal('rollover.changedMeanwhile');
  const made = madeBy(plan, rows, await nowIn(trx, establishmentId));
  await putAway(trx, establishmentId);
  await insertClasses(trx, establishmentId, to, made.classes);
  const counts = { classes: made.classes.length, students: made.placed, leavers: made.leavers };
  const leftAs = await digestOfClasses(trx, establishmentId);
  const { id } = await trx
    .insertInto('rollover')
    .values({ establishmentId, fromYearId: from, toYearId: to, leftAs, ...counts })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepInAudit(trx, admin, 'rollover.run', { subjectId: id, detail: { year: plan.year.name, counts } });
  return { rolloverId: id };
}

/** The present year is past, and the one that is planned, or a new one, is present. */
async function turnYear(
  trx: Transaction<Database>,
  establishmentId: string,
  year: RolloverPlan['year'],
): Promise<[from: string, to: string]> {
  const years = await trx
    .selectFrom('schoolYear')
    .select(['id', 'name', 'state'])
    .where('establishmentId', '=', establishmentId)
    .execute();
  const next = years.find(({ state }) => state === 'next');
  if (years.some(({ id, name }) => name === year.name && id !== next?.id)) throw new Refusal('schoolYear.nameTaken');
  const from = years.find(({ state }) => state === 'current')!.id;
  await trx.updateTable('schoolYear').set({ state: 'past' }).where('id', '=', from).execute();
  const to = next?.id ?? randomUUID();
  await trx
    .insertInto('schoolYear')
    .values({ establishmentId, id: to, ...year, state: 'current' })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...year, state: 'current' }))
    .execute();
  return [from, to];
}

/** With what the school's register calls each, and with the conversations that its namesake had, or the class that comes up to it. */
async function insertClasses(
  trx: Transaction<Database>,
  establishmentId: string,
  schoolYearId: string,
  classes: readonly MadeClass[],
): Promise<void> {
  const rows = classes.map((one) => ({ ...one, id: randomUUID() }));
  const json = JSON.stringify(rows.map(({ students: _s, teachers: _t, ...row }) => row));
  await sql`
    with made as (
      select * from json_to_recordset(${json}::json) as r (id uuid, name text, level text, kind text, namesake uuid, "from" uuid)
    ), inserted as (
      insert into school_class (establishment_id, id, name, level, kind, school_year_id, external_id)
      select ${establishmentId}, made.id, made.name, made.level, made.kind, ${schoolYearId}, before.external_id
      from made left join past_class before on before.establishment_id = ${establishmentId} and before.id = made.namesake
    )
    select 1`.execute(trx);
  const people = rows.flatMap(({ id, students, teachers }) => [
    ...students.map((userId) => ({ id, userId, place: 'student' })),
    ...teachers.map((userId) => ({ id, userId, place: 'teacher' })),
  ]);
  for (const place of ['student', 'teacher']) {
    const theirs = people.filter((one) => one.place === place);
    await sql`
      insert into ${sql.table(`class_${place}`)} (establishment_id, class_id, user_id)
      select ${establishmentId}, * from unnest(${theirs.map(({ id }) => id)}::uuid[], ${theirs.map(({ userId }) => userId)}::uuid[])`.execute(
      trx,
    );
  }
  await sql`
    insert into class_conversation (establishment_id, class_id, audience, title, opened_by)
    select distinct on (made.id, w.audience) ${establishmentId}::uuid, made.id, w.audience, replace(w.title, before.name, made.name), w.opened_by
    from json_to_recordset(${json}::json) as made (id uuid, name text, namesake uuid, "from" uuid)
    join past_class before on before.establishment_id = ${establishmentId} and before.id in (made.namesake, made."from")
    join past_class_conversation w on w.establishment_id = before.establishment_id and w.class_id = before.id
    order by made.id, w.audience, before.id = made.namesake desc`.execute(trx);
}
