import { sql, type RawBuilder, type Transaction } from 'kysely';
import type * as z from 'zod/mini';
import type { classesInput } from '../../shared/class-inputs.ts';
import { classesAPage, type ClassPage, type ClassRow, type SchoolYear } from '../../shared/classes.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { inSchools } from '../db/in-schools.ts';
import type { Database } from '../db/schema.ts';
import { accessAdmin } from '../establishments/access.ts';

type Input = z.infer<typeof classesInput>;

/** The classes of a year of the school, of this one where none is named, with how many are in each and what follows it. */
export function classes(ctx: MemberContext, input: Input): Promise<ClassPage> {
  return inSchools(ctx, async (trx) => {
    const { establishmentId } = await accessAdmin({ ...ctx, db: trx }, input.establishmentId);
    const years = await yearsOf(trx, establishmentId);
    const year = years.find(({ id, state }) => (input.yearId ? id === input.yearId : state === 'current'));
    if (!year) throw new Refusal('schoolYear.unknown');
    const { rows } = await sql<ClassRow & { total: number }>`
      select *, count(*) over ()::int as total from (${rowsOf(establishmentId, year.id)}) class
      where ${sql.join(conditions(input), sql` and `)}
      order by ${order(input)} limit ${classesAPage} offset ${(input.page - 1) * classesAPage}`.execute(trx);
    const items = rows.map(({ total: _, ...row }) => row);
    return { items, total: rows[0]?.total ?? 0, years };
  });
}

export function yearsOf(trx: Transaction<Database>, establishmentId: string): Promise<SchoolYear[]> {
  return trx
    .selectFrom('schoolYear')
    .select(['id', 'name', 'starts', 'ends', 'state'])
    .where('establishmentId', '=', establishmentId)
    .orderBy('starts', 'desc')
    .orderBy('id')
    .execute();
}

/** Of this year, and of one that is over as it then was. */
export function rowsOf(establishmentId: string, yearId: string): RawBuilder<ClassRow> {
  const now = (role: string) => sql`(
    select count(*)::int from ${sql.table(`class_${role}`)} p where p.establishment_id = c.establishment_id and p.class_id = c.id)`;
  const then = (role: string) => sql`(
    select count(*)::int from past_class_person p
    where p.establishment_id = c.establishment_id and p.class_id = c.id and p.role = ${role})`;
  const following = (table: string) => sql`array(
    select w.audience from ${sql.table(table)} w
    where w.establishment_id = c.establishment_id and w.class_id = c.id order by w.audience desc)`;
  return sql`
    select c.id, c.name, c.kind, c.level, c.school_year_id as year_id, ${now('teacher')} as teachers, ${now('student')} as students,
      ${following('class_conversation')} as conversations
    from school_class c where c.establishment_id = ${establishmentId} and c.school_year_id = ${yearId}
    union all
    select c.id, c.name, c.kind, c.level, c.school_year_id, ${then('teacher')}, ${then('student')}, ${following('past_class_conversation')}
    from past_class c where c.establishment_id = ${establishmentId} and c.school_year_id = ${yearId}`;
}

/** Class names are short and few: they are gone through, whatever their case. */
function conditions({ query, kind }: Input): RawBuilder<boolean>[] {
  const found = [sql<boolean>`true`];
  if (kind) found.push(sql`kind = ${kind}`);
  if (query) found.push(sql`lower(name || ' ' || coalesce(level, '')) like ${`%${escaped(query.toLowerCase())}%`}`);
  return found;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function order({ sort, descending }: Input): RawBuilder<unknown> {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  return sql`${sql.ref(sort)} ${direction} nulls last, name ${direction}, id`;
}
