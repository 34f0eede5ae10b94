import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/** All classes of this year, who is in each and which conversations follow it, as one text: the same where nothing of it has changed. */
export async function digestOfClasses(trx: Transaction<Database>, establishmentId: string): Promise<string> {
  const { rows } = await sql<{ digest: string }>`
    select md5(string_agg(line, e'\n' order by line)) as digest from (
      select concat_ws('|', 'year', id) as line from school_year
      where establishment_id = ${establishmentId} and state = 'current'
      union all
      select concat_ws('|', 'class', id, school_year_id, name, kind, coalesce(level, ''), coalesce(external_id, '')) from school_class
      where establishment_id = ${establishmentId}
      union all
      select concat_ws('|', 'teacher', class_id, user_id) from class_teacher where establishment_id = ${establishmentId}
      union all
      select concat_ws('|', 'student', class_id, user_id) from class_student where establishment_id = ${establishmentId}
      union all
      select concat_ws('|', 'conversation', class_id, audience) from class_conversation where establishment_id = ${establishmentId}
    ) lines`.execute(trx);
  return rows[0]!.digest;
}
