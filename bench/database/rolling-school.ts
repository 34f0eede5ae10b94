import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newPopulation, type Population } from '../population.ts';

export const [teachers, students] = [120, 1_200];
export const classNames = ['6e', '5e', '4e', '3e'].flatMap((level) =>
  Array.from('ABCDEFGHIJKLMNO', (letter) => ({ name: `${level} ${letter}`, level })),
);

/** Teachers first, who alone write; then as many students, and a parent of each. */
export function newRollingSchool(): Population {
  const talk = newPopulation(
    teachers,
    Array.from({ length: 60 }, (_, index) => 2 + (index % 29)),
  );
  const others = newPopulation(2 * students, []);
  return { ...talk, people: [...talk.people, ...others.people] };
}

/** Gives them their roles, families, classes, and what each class is to have a conversation for. */
export async function foundRollingSchool(client: pg.Client, { establishmentId, people }: Population): Promise<void> {
  const ids = people.map(({ id }) => id);
  const [pupils, parents] = [ids.slice(teachers, teachers + students), ids.slice(teachers + students)];
  const classes = classNames.map((one) => ({ ...one, id: randomUUID() }));
  const ask = (text: string, ...values: unknown[]) => client.query(text, [establishmentId, ...values]);
  const role = 'update membership set role = $3 where establishment_id = $1 and user_id = any ($2)';
  await ask(role, pupils, 'student');
  await ask(role, parents, 'parent');
  await ask(role, [ids[0]], 'admin');
  // Nobody was there who could have heard of it: thousands of roles that are due one by one are no part of this.
  await ask('delete from person_due where establishment_id = $1');
  await ask(
    'insert into guardianship (establishment_id, guardian_id, student_id) select $1, * from unnest($2::uuid[], $3::uuid[])',
    parents,
    pupils,
  );
  await ask(
    'insert into school_class (establishment_id, id, name, level) select $1, * from unnest($2::uuid[], $3::text[], $4::text[])',
    classes.map(({ id }) => id),
    classes.map(({ name }) => name),
    classes.map(({ level }) => level),
  );
  const classOf = (index: number) => classes[index % classes.length]!.id;
  const into = (table: string) =>
    `insert into ${table} (establishment_id, class_id, user_id) select $1, * from unnest($2::uuid[], $3::uuid[])`;
  const teaching = ids.slice(0, teachers);
  await ask(
    into('class_student'),
    pupils.map((_, n) => classOf(n)),
    pupils,
  );
  await ask(
    into('class_teacher'),
    teaching.map((_, n) => classOf(n)),
    teaching,
  );
  await ask(
    `insert into class_conversation (establishment_id, class_id, audience, title, opened_by)
     select establishment_id, id, audience, name, $2 from school_class, unnest(array['students', 'families']) audience
     where establishment_id = $1`,
    ids[0],
  );
}

/** Something is written in each class conversation, so that it is kept. */
export async function speakInClasses(client: pg.Client, { establishmentId }: Population): Promise<void> {
  await client.query(
    `with spoken as (update conversation set last_seq = 1 where establishment_id = $1 and class_id is not null returning id, class_id)
     insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision)
     select gen_random_uuid(), $1, id, 1, (select user_id from class_teacher t where t.class_id = spoken.class_id limit 1), 'Bonjour', '', 0
     from spoken`,
    [establishmentId],
  );
}

/** Classes, who is in them, and who is in which conversation and may write there. */
export async function digestOf(client: pg.Client, { establishmentId }: Population): Promise<string> {
  const { rows } = await client.query<{ digest: string }>(
    `select md5(string_agg(line, ' ' order by line)) as digest from (
       select concat_ws('|', 'class', c.*) as line from school_class c where establishment_id = $1
       union all select concat_ws('|', 'teacher', t.*) from class_teacher t where establishment_id = $1
       union all select concat_ws('|', 'student', t.*) from class_student t where establishment_id = $1
       union all select concat_ws('|', 'wish', w.*) from class_conversation w where establishment_id = $1
       union all select concat_ws('|', 'in', conversation_id, user_id, from_seq, can_write) from participant
         where establishment_id = $1 and left_at is null
     ) lines`,
    [establishmentId],
  );
  return rows[0]!.digest;
}
