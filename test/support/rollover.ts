import { sql } from 'kysely';
import type { RolloverPlan } from '../../src/shared/classes.ts';
import { classesSettled, classOf, openFor } from './classes.ts';
import type { TestClient } from './client.ts';
import { school, type School } from './school.ts';
import { say } from './talk.ts';

/** The school of every test with a class for 6e B to become, conversations of both kinds in it, and a line in each. */
export async function lived() {
  const s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const classId = await classOf(s, '6e B');
  const ids = {
    students: await openFor(admin, classId, 'students'),
    families: await openFor(admin, classId, 'families'),
  };
  for (const id of Object.values(ids)) await say(teacher, id, 'L’an dernier');
  await classesSettled(s);
  return { s, admin, teacher, classId, ids, [Symbol.asyncDispose]: () => s[Symbol.asyncDispose]() };
}

/** Classes, who is in them, and who is in which conversation and may write there. */
export async function stateOf({ db, id }: School): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws('|', 'class', c.*) as line from school_class c where establishment_id = ${id}
    union all select concat_ws('|', 'teacher', t.*) from class_teacher t where establishment_id = ${id}
    union all select concat_ws('|', 'student', t.*) from class_student t where establishment_id = ${id}
    union all select concat_ws('|', 'wish', w.*) from class_conversation w where establishment_id = ${id}
    union all select concat_ws('|', 'current', y.id) from school_year y where establishment_id = ${id} and state = 'current'
    union all select concat_ws('|', 'in', conversation_id, user_id, from_seq, last_read_seq, can_write) from participant
      where establishment_id = ${id} and left_at is null
    order by 1`.execute(db);
  return rows.map(({ line }) => line).join('\n');
}

/** The year turns as it would, or as is asked; the id of the rollover. */
export async function rollOver(
  { admin }: { admin: Pick<TestClient, 'http'> },
  asked: Partial<RolloverPlan> = {},
): Promise<string> {
  const { basis, plan } = await admin.http.admin.planRollover.query({ plan: asked });
  return (await admin.http.admin.runRollover.mutate({ basis, plan })).rolloverId;
}
