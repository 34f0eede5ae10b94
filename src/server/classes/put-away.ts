import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';

/** The classes of the year that ends, with their people and what followed them, are put where those of past years stand. */
export async function putAway(trx: Transaction<Database>, establishmentId: string): Promise<void> {
  const id = sql`${establishmentId}::uuid`;
  for (const statement of [
    sql`insert into past_class (establishment_id, id, school_year_id, name, kind, level, external_id)
      select establishment_id, id, school_year_id, name, kind, level, external_id from school_class where establishment_id = ${id}`,
    sql`insert into past_class_person (establishment_id, class_id, role, user_id)
      select establishment_id, class_id, 'teacher', user_id from class_teacher where establishment_id = ${id}
      union all select establishment_id, class_id, 'student', user_id from class_student where establishment_id = ${id}`,
    sql`insert into past_class_conversation (establishment_id, class_id, audience, title, conversation_id, opened_by)
      select establishment_id, class_id, audience, title, conversation_id, opened_by from class_conversation
      where establishment_id = ${id}`,
    sql`delete from school_class where establishment_id = ${id}`,
  ])
    await statement.execute(trx);
}

/** They are taken out again; what is there instead goes. */
export async function takeBack(trx: Transaction<Database>, establishmentId: string, yearId: string): Promise<void> {
  const id = sql`${establishmentId}::uuid`;
  const old = sql`(select id from past_class where establishment_id = ${id} and school_year_id = ${yearId})`;
  const place = (role: string) => sql`
    insert into ${sql.table(`class_${role}`)} (establishment_id, class_id, user_id)
    select establishment_id, class_id, user_id from past_class_person
    where establishment_id = ${id} and role = ${role} and class_id in ${old}`;
  for (const statement of [
    sql`delete from school_class where establishment_id = ${id}`,
    sql`insert into school_class (establishment_id, id, school_year_id, name, kind, level, external_id)
      select establishment_id, id, school_year_id, name, kind, level, external_id from past_class
      where establishment_id = ${id} and school_year_id = ${yearId}`,
    place('teacher'),
    place('student'),
    sql`insert into class_conversation (establishment_id, class_id, audience, title, conversation_id, opened_by)
      select establishment_id, class_id, audience, title, conversation_id, opened_by from past_class_conversation
      where establishment_id = ${id} and class_id in ${old}`,
    sql`delete from past_class where establishment_id = ${id} and school_year_id = ${yearId}`,
  ])
    await statement.execute(trx);
}
