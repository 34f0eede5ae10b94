import { sql, type Kysely } from 'kysely';
import type * as z from 'zod/mini';
import type { kinInput } from '../../shared/family-inputs.ts';
import { isStaff } from '../../shared/may.ts';
import type { Kin } from '../../shared/families.ts';
import type { Child } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessMembership } from '../establishments/access.ts';
import type { Caller } from './reachable.ts';
import { ties } from './ties.ts';

/** Whose parents these people are, as far as the caller may know it: staff may, and the family itself. Of the others nothing is answered. */
export function kin(ctx: MemberContext, input: z.infer<typeof kinInput>): Promise<Kin[]> {
  return inSchools(ctx, async (trx) => {
    const caller = await accessMembership({ ...ctx, db: trx }, input.establishmentId);
    const children = await childrenOf(trx, caller, input.userIds);
    return [...children].map(([userId, theirs]) => ({ userId, children: theirs }));
  });
}

type Row = Child & { guardianId: string };

/** The children of each guardian among these people, by name, with their classes. */
export async function childrenOf(
  db: Kysely<Database>,
  { establishmentId, userId, role }: Caller,
  userIds: readonly string[],
): Promise<Map<string, Child[]>> {
  const isOfFamily = sql`tie.student_id = ${userId} or exists (
    select from ${ties} own
    where own.establishment_id = tie.establishment_id and own.student_id = tie.student_id and own.guardian_id = ${userId})`;
  const { rows } = await sql<Row>`
    select tie.guardian_id, child.user_id, child.name,
      coalesce(array_agg(class.name order by class.name) filter (where class.name is not null), '{}') as classes
    from ${ties} tie
    join membership child on child.establishment_id = tie.establishment_id and child.user_id = tie.student_id
      and child.suspended_at is null
    left join class_student attends
      on attends.establishment_id = tie.establishment_id and attends.user_id = tie.student_id
    left join school_class class on class.id = attends.class_id
    where tie.establishment_id = ${establishmentId} and tie.guardian_id = any (${userIds}::uuid[])
      and (${isStaff(role)} or ${isOfFamily})
    group by 1, 2, 3 order by child.name, 2`.execute(db);
  const found = new Map<string, Child[]>();
  for (const { guardianId, ...child } of rows) found.set(guardianId, [...(found.get(guardianId) ?? []), child]);
  return found;
}
