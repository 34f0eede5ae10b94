import { CompiledQuery, type Kysely } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';

/** How many rows a table has in the school, and what all of them are: a sum that does not depend on their order. */
const sumOf = (table: string, ...columns: string[]) => `
  (select concat_ws(' ', count(*), sum(hashtextextended(concat_ws(' ', ${columns.join(', ')}), 0)))
   from ${table} where ${table}.establishment_id = establishment.id)`;

/** All that `visiblePeople` asks beside who is in which conversation, which moves with revisions. */
const readMarks = prepared(`
  select id, concat_ws(' / ', hashtextextended(settings::text, 0),
    ${sumOf('membership', 'user_id', 'role', 'suspended_at is not null', 'shares_presence')},
    ${sumOf('person_block', 'blocker_id', 'blocked_id')},
    ${sumOf('class_teacher', 'class_id', 'user_id')},
    ${sumOf('class_student', 'class_id', 'user_id')},
    ${sumOf('guardian_of', 'guardian_id', 'student_id', 'writes')}) as mark
  from establishment where id = any ($1::uuid[])`);

/** Of each school a text that is another where its rules, or anyone's standing, sharing or relations there are others than before, by whatever hand. */
export async function visibilityMarks(
  live: Kysely<Database>,
  establishmentIds: readonly string[],
): Promise<Map<string, string>> {
  const query: CompiledQuery<{ id: string; mark: string }> = CompiledQuery.raw(readMarks, [establishmentIds]);
  const { rows } = await live.executeQuery(query);
  return new Map(rows.map(({ id, mark }) => [id, mark]));
}
