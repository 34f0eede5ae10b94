import { sql, type RawBuilder } from 'kysely';
import type * as z from 'zod/mini';
import { familiesAPage, type FamilyPage, type FamilyRow } from '../../shared/families.ts';
import { fold } from '../../shared/fold.ts';
import type { guardianshipsInput } from '../../shared/guardianship-inputs.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import { accessAdmin } from '../establishments/access.ts';

type Input = z.infer<typeof guardianshipsInput>;

/** The students of a school with who answers for them, by name, so many a page. With the notes: for an admin alone. */
export function guardianships(ctx: MemberContext, input: Input): Promise<FamilyPage> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const { rows } = await sql<FamilyRow & { total: number }>`
      with wanted as (
        select m.user_id, m.name from membership m
        where m.establishment_id = ${establishmentId} and m.role = 'student' and ${sql.join(conditions(input), sql` and `)}
      ), page as (
        select * from wanted order by name, user_id limit ${familiesAPage} offset ${(input.page - 1) * familiesAPage}
      )
      select page.user_id as student_id, page.name, (select count(*)::int from wanted) as total,
        array(
          select c.name from class_student s join school_class c on c.id = s.class_id
          where s.establishment_id = ${establishmentId} and s.user_id = page.user_id order by c.kind, c.name
        ) as classes,
        (select coalesce(json_agg(json_build_object(
          'userId', g.guardian_id, 'name', guardian.name, 'photo', guardian.photo, 'access', g.access, 'note', g.note) order by guardian.name), '[]')
          from guardianship g
          join membership guardian on guardian.establishment_id = g.establishment_id and guardian.user_id = g.guardian_id
          where g.establishment_id = ${establishmentId} and g.student_id = page.user_id) as guardians
      from page order by page.name, page.user_id`.execute(trx);
    const items = rows.map(({ total: _, ...row }) => row);
    return { items, total: rows[0]?.total ?? 0 };
  });
}

/** What somebody who sees the page must have said. A right that was taken away is none: that child is without a guardian. */
function conditions({ query, withoutGuardian, access, studentId }: Input): RawBuilder<boolean>[] {
  const theirs = (table: string, isOne: RawBuilder<boolean>) => sql<boolean>`exists (
    select from ${sql.table(table)} g where g.establishment_id = m.establishment_id and g.student_id = m.user_id and ${isOne})`;
  const found = [sql<boolean>`true`];
  if (studentId) found.push(sql`m.user_id = ${studentId}`);
  if (withoutGuardian) found.push(sql`not ${theirs('guardian_of', sql`true`)}`);
  if (access) found.push(theirs('guardianship', sql`g.access = ${access}`));
  if (query) {
    const like = `%${fold(query).replace(/[\\%_]/g, '\\$&')}%`;
    const named = sql<boolean>`exists (select from membership n
      where n.establishment_id = g.establishment_id and n.user_id = g.guardian_id and n.name_folded like ${like})`;
    found.push(sql`(m.name_folded like ${like} or ${theirs('guardianship', named)})`);
  }
  return found;
}
