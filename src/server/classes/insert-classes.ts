import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { MadeClass } from './made-by.ts';

/** With what the school's register calls each, and with the conversations that its namesake had, or the class that comes up to it. */
export async function insertClasses(
  trx: Transaction<Database>,
  establishmentId: string,
  schoolYearId: string,
  made: readonly MadeClass[],
): Promise<void> {
  const classes = made.map((one) => ({ ...one, id: randomUUID() }));
  const rows = sql`json_to_recordset(${JSON.stringify(classes)}::json)
    as made (id uuid, name text, level text, kind text, namesake uuid, "from" uuid, students json, teachers json)`;
  await sql`
    insert into school_class (establishment_id, id, name, level, kind, school_year_id, external_id)
    select ${establishmentId}, made.id, made.name, made.level, made.kind, ${schoolYearId}, before.external_id
    from ${rows} left join past_class before on before.establishment_id = ${establishmentId} and before.id = made.namesake`.execute(
    trx,
  );
  for (const place of ['student', 'teacher'])
    await sql`
      insert into ${sql.table(`class_${place}`)} (establishment_id, class_id, user_id)
      select ${establishmentId}, made.id, person.id::uuid
      from ${rows}, json_array_elements_text(made.${sql.ref(`${place}s`)}) person (id)`.execute(trx);
  await sql`
    insert into class_conversation (establishment_id, class_id, audience, title, opened_by)
    select distinct on (made.id, w.audience) ${establishmentId}::uuid, made.id, w.audience, replace(w.title, before.name, made.name), w.opened_by
    from ${rows}
    join past_class before on before.establishment_id = ${establishmentId} and before.id in (made.namesake, made."from")
    join past_class_conversation w on w.establishment_id = before.establishment_id and w.class_id = before.id
    order by made.id, w.audience, before.id = made.namesake desc`.execute(trx);
}
