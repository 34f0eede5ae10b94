import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { audienceInput, audiencesInput } from '../../shared/family-inputs.ts';
import { isStaff } from '../../shared/may.ts';
import type { Audience } from '../../shared/families.ts';
import type { Contact } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import { callersFor, contactsFrom } from './contacts-from.ts';
import { reachable, type Caller } from './reachable.ts';
import { ties } from './ties.ts';

/** The classes that staff may choose as a whole, with how many there are to write to: those that they teach, or, for an admin, all. */
export function audiences(ctx: MemberContext, input: z.infer<typeof audiencesInput>): Promise<Audience[]> {
  return inSchools(ctx, async (trx) => {
    const callers = await callersFor({ ...ctx, db: trx }, input.establishmentId);
    const found = await Promise.all(callers.filter(({ role }) => isStaff(role)).map((one) => classesFor(trx, one)));
    return found.flat();
  });
}

async function classesFor(db: Kysely<Database>, caller: Caller): Promise<Audience[]> {
  const { userId } = caller;
  const { rows } = await sql<Audience>`
    select class.establishment_id, class.id as class_id, class.name,
      count(distinct student.user_id)::int as students, count(distinct guardian.user_id)::int as families
    from school_class class
    left join class_student s on s.establishment_id = class.establishment_id and s.class_id = class.id
    left join membership student on student.establishment_id = s.establishment_id and student.user_id = s.user_id
      and student.suspended_at is null and student.user_id <> ${userId}
    left join ${ties} tie on tie.establishment_id = s.establishment_id and tie.student_id = student.user_id
    left join membership guardian on guardian.establishment_id = tie.establishment_id and guardian.user_id = tie.guardian_id
      and guardian.suspended_at is null and guardian.user_id <> ${userId}
    where ${isTheirs(caller)}
    group by 1, 2, 3 order by class.name, 2`.execute(db);
  return rows;
}

/** Of a `class`, whether staff may choose it as a whole. */
function isTheirs({ establishmentId, userId, role }: Caller) {
  return sql<boolean>`class.establishment_id = ${establishmentId} and (${role === 'admin'} or exists (
    select from class_teacher t
    where t.establishment_id = class.establishment_id and t.class_id = class.id and t.user_id = ${userId}))`;
}

/** Those of a class, or of its families, to whom the caller may start writing. It counts as a search. */
export async function audience(ctx: MemberContext, input: z.infer<typeof audienceInput>): Promise<Contact[]> {
  await ctx.rates.search(ctx.credential.userId);
  return inSchools(ctx, async (trx) => {
    const inTrx = { ...ctx, db: trx };
    const caller = await accessMembership(inTrx, input.establishmentId);
    const { rows } = await sql`
      select from school_class class where class.id = ${input.classId} and ${isTheirs(caller)}`.execute(trx);
    if (!isStaff(caller.role) || rows.length === 0) throw new Refusal('class.unknown');
    return contactsFrom(inTrx, caller, await peopleOf(inTrx, caller, input));
  });
}

async function peopleOf(ctx: MemberContext, caller: Caller, { classId, of }: z.infer<typeof audienceInput>) {
  const { contactRules } = await ctx.schoolSettings.of(caller.establishmentId);
  const students = sql`select s.user_id from class_student s
    where s.establishment_id = ${caller.establishmentId} and s.class_id = ${classId}`;
  const families = sql`select tie.guardian_id from ${ties} tie
    where tie.establishment_id = ${caller.establishmentId} and tie.student_id in (${students})`;
  return reachable(ctx.db, caller, contactRules)
    .innerJoin('user', 'user.id', 'membership.userId')
    .where(sql<boolean>`membership.user_id in (${of === 'students' ? students : families})`)
    .select(['user.id as userId', 'membership.name', 'user.email', 'membership.role', 'membership.photo'])
    .orderBy('membership.name')
    .orderBy('user.id')
    .execute();
}
