import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Bench } from '../bench.ts';
import { newCaller, type Caller } from '../caller.ts';
import { insertOurs } from '../database/ours.ts';
import { median, newFigure, type Figure } from '../figures.ts';
import { newPopulation, type Population } from '../population.ts';
import { measure, openSide } from '../side.ts';

const [teachers, students] = [120, 1_200];
const classNames = ['6e', '5e', '4e', '3e'].flatMap((level) =>
  Array.from('ABCDEFGHIJKLMNO', (letter) => ({ name: `${level} ${letter}`, level })),
);
const load = { rate: 50, bodyCharacters: 120 };

/**
 * The year of 1,200 students in 60 classes turns and turns back, each class with a conversation of its students and one of its
 * families, while 50 messages a second flow among the teachers: how long whoever presses waits, how long until everyone's
 * conversations are those of the new year, and what those who write notice.
 */
export async function rollover(bench: Bench): Promise<Figure[]> {
  const school = newSchool();
  await insertOurs(bench.postgres.db, school);
  const client = await bench.postgres.connect('preau');
  await found(client, school);
  const isTeacher = (person: number) => person < teachers;
  await using side = await openSide(bench, 'ours', { population: school, follows: isTeacher, sends: isTeacher });
  await settled(client, school);
  await speak(client, school);
  await using admin = await newCaller(side.server.url, school.people[0]!.token);
  const before = await digestOf(client, school);
  const lists = await timesOf(20, () => admin.query('admin.classes', {}));
  const calm = await measure(bench, side, { ...load, seconds: 5 });
  const flowing = measure(bench, side, { ...load, seconds: bench.quick ? 20 : 45 });
  const ran = await timed(client, school, () => run(admin));
  const listed = await timesOf(20, () => admin.query('admin.classes', {}));
  const after = await digestOf(client, school);
  const undone = await timed(client, school, () => undo(admin));
  const { delivery } = await flowing;
  const same = (await digestOf(client, school)) === before && after !== before;
  await client.end();
  const scenario = `rollover of ${students.toLocaleString('en')} in ${classNames.length} classes`;
  const of = (figure: string, ours: number, atMost?: number, unit = 'ms') =>
    newFigure({ scenario, figure, unit, ours }, atMost === undefined ? {} : { ours: { atMost } });
  return [
    of('preview and run, until answered', ran.answered, 10_000),
    of('run alone, which holds the school’s counter', ran.held),
    of('preview and run, until every conversation has followed', ran.followed, 10_000),
    of('undo, until answered', undone.answered, 10_000),
    of('undo alone, which holds the school’s counter', undone.held),
    of('undo, until every conversation has followed', undone.followed, 10_000),
    of('undone, states that differ', same ? 0 : 1, 0, ''),
    of('admin.classes, median', median(lists), 50),
    of('admin.classes while it follows, median', median(listed)),
    of('delivery p95 before', calm.delivery.p95),
    of('delivery p95 meanwhile', delivery.p95, 100),
    of('delivery p99 meanwhile', delivery.p99),
    of('delivery at longest meanwhile', delivery.max),
  ];
}

/** Teachers first, who alone write; then as many students, and a parent of each. */
function newSchool(): Population {
  const talk = newPopulation(
    teachers,
    Array.from({ length: 60 }, (_, index) => 2 + (index % 29)),
  );
  const others = newPopulation(2 * students, []);
  return { ...talk, people: [...talk.people, ...others.people] };
}

async function found(client: pg.Client, { establishmentId, people }: Population): Promise<void> {
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
async function speak(client: pg.Client, { establishmentId }: Population): Promise<void> {
  await client.query(
    `with spoken as (update conversation set last_seq = 1 where establishment_id = $1 and class_id is not null returning id, class_id)
     insert into message (id, establishment_id, conversation_id, seq, author_id, body, digest, revision)
     select gen_random_uuid(), $1, id, 1, (select user_id from class_teacher t where t.class_id = spoken.class_id limit 1), 'Bonjour', '', 0
     from spoken`,
    [establishmentId],
  );
}

/** Answers what the change itself took, in milliseconds: the school's counter is held for less than that. */
async function run(admin: Caller): Promise<number> {
  const { basis, plan } = (await admin.query('admin.planRollover', {})) as { basis: string; plan: object };
  return timeOf(() => admin.mutate('admin.runRollover', { basis, plan }));
}

async function undo(admin: Caller): Promise<number> {
  const { rollover: last } = (await admin.query('admin.schoolYears', {})) as { rollover: { id: string } };
  return timeOf(() => admin.mutate('admin.undoRollover', { rolloverId: last.id }));
}

async function timed(client: pg.Client, school: Population, work: () => Promise<number>) {
  const began = performance.now();
  const held = await work();
  const answered = performance.now() - began;
  await settled(client, school);
  return { held, answered, followed: performance.now() - began };
}

async function timeOf(call: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await call();
  return performance.now() - began;
}

async function timesOf(count: number, call: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await timeOf(call));
  return times;
}

async function settled(client: pg.Client, { establishmentId }: Population): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select from person_due where establishment_id = $1 union all select from conversation_due where establishment_id = $1
       union all select from class_due where establishment_id = $1`,
      [establishmentId],
    );
    if (rowCount === 0) return;
    await wait(50);
  }
}

/** Classes, who is in them, and who is in which conversation and may write there. */
async function digestOf(client: pg.Client, { establishmentId }: Population): Promise<string> {
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
