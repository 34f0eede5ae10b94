import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactRules, mayConverse } from '../../src/shared/contact-rules.ts';
import { mayWriteIn } from '../../src/shared/may.ts';
import { groupFault } from '../../src/shared/standing.ts';
import type { Relation } from '../../src/shared/public.ts';
import { conversationsWithPeople, demoSchools, type DemoSchools } from '../support/demo-schools.ts';

let demo: DemoSchools;
beforeAll(async () => {
  demo = await demoSchools();
});
afterAll(() => demo[Symbol.asyncDispose]());

test('[DEMO3] people share only the conversations that the rules allow, and write where their role may', async () => {
  const guardians = await demo.db.selectFrom('guardianship').selectAll().execute();
  const isGuardian = (guardianId: string, studentId: string) =>
    guardians.some((row) => row.guardianId === guardianId && row.studentId === studentId);
  const conversations = await conversationsWithPeople(demo);
  expect(conversations.filter(({ kind, people }) => groupFault(kind, people, isGuardian))).toEqual([]);
  expect(
    conversations.flatMap(({ kind, people }) => people.filter((row) => row.canWrite !== mayWriteIn(kind, row.role))),
  ).toEqual([]);
  const directs = conversations.filter(({ kind }) => kind === 'direct');
  expect(directs.length).toBeGreaterThan(12);
  for (const { people } of directs) {
    const [one, other, ...more] = people;
    expect(more).toEqual([]);
    expect(
      one && other && mayConverse(contactRules, one.role, other.role, await relationsOf(one.userId, other.userId)),
    ).toBe(true);
  }
});

/** In both directions, by the tables themselves. */
async function relationsOf(one: string, other: string): Promise<Relation[]> {
  const { rows } = await sql<{ relation: Relation }>`
    with pair (a, b) as (values (${one}::uuid, ${other}::uuid), (${other}::uuid, ${one}::uuid)),
    taught as (select t.user_id as teacher, s.user_id as student from class_teacher t join class_student s using (class_id))
    select 'guardian' as relation from guardianship g join pair on guardian_id = a and student_id = b
    union select 'taught' from taught join pair on teacher = a and student = b
    union select 'childTaught' from taught join guardianship g on g.student_id = student join pair on teacher = a and guardian_id = b
  `.execute(demo.db);
  return rows.map(({ relation }) => relation);
}
