import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberContext } from '../../src/server/context.ts';
import { previewSettings } from '../../src/server/establishments/preview-settings.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import type { Role } from '../../src/shared/public.ts';
import type { SettingsPatch } from '../../src/shared/school-settings.ts';
import { asksForEachRow } from '../support/plans.ts';
import { analyze, newIds, watchedSchools, type WatchedSchools } from '../support/watched-schools.ts';

const establishmentId = randomUUID();
const people = {
  admin: newIds(1),
  teacher: newIds(20),
  parent: newIds(400),
  student: newIds(400),
} satisfies Record<Role, string[]>;

let t: WatchedSchools;

/** Twenty classes of twenty, of whose sizes PostgreSQL knows. */
beforeAll(async () => {
  t = await watchedSchools();
  await t.db.insertInto('establishment').values({ id: establishmentId, name: 'x', timezone: 'UTC' }).execute();
  for (const role of ['admin', 'teacher', 'parent', 'student'] as const) await insertPeople(role);
  await insertClasses();
  await analyze(t, ['membership', 'class_teacher', 'class_student', 'guardianship', 'participant', 'conversation']);
});

afterAll(() => t[Symbol.asyncDispose]());

async function insertPeople(role: Role): Promise<void> {
  const users = people[role].map((id) => ({ id, name: role, email: `${id}@school.example` }));
  await t.db.insertInto('user').values(users).execute();
  await t.db
    .insertInto('membership')
    .values(users.map(({ id: userId, name }) => newMembership({ establishmentId, userId, name, role })))
    .execute();
}

async function insertClasses(): Promise<void> {
  const classes = people.teacher.map((userId, n) => ({ id: randomUUID(), name: `${n}`, userId }));
  const of = (userId: string, n: number) => ({ establishmentId, classId: classes[n % 20]!.id, userId });
  await t.db
    .insertInto('schoolClass')
    .values(classes.map(({ id, name }) => ({ establishmentId, id, name })))
    .execute();
  await t.db.insertInto('classTeacher').values(people.teacher.map(of)).execute();
  await t.db.insertInto('classStudent').values(people.student.map(of)).execute();
  const guardianships = people.student.map((studentId, n) => {
    return { establishmentId, guardianId: people.parent[n]!, studentId };
  });
  await t.db.insertInto('guardianship').values(guardianships).execute();
}

/** What is asked about people, classes and conversations, beside who asks. */
async function asked(settings: SettingsPatch) {
  const ctx = {
    ...t.watched.databases,
    credential: { userId: people.admin[0] },
    rates: { search: async () => undefined },
  } as unknown as MemberContext;
  t.watched.queries.length = 0;
  await previewSettings(ctx, { establishmentId, settings });
  return t.watched.queries.filter(({ sql }) => sql.includes('from'));
}

const told = (queries: Awaited<ReturnType<typeof asked>>, table: string) =>
  queries.map(({ sql }) => sql).filter((text) => text.includes(table));

test.each<SettingsPatch>([
  { contactRules: { teacher: { parent: 'never' } } },
  { contactRules: { admin: { parent: 'childTaught', student: 'taught' } } },
  { aloneWithStudents: 'never' },
])('[RULE6] %j asks of all at once: nobody is asked about one by one', async (settings) => {
  const queries = await asked(settings);
  expect(told(queries, 'guardian_of')).not.toEqual([]);
  for (const one of queries) expect(await asksForEachRow(t.owner, one, establishmentId), one.sql).toBe(0);
});

test('[RULE6] how people are related is asked where a cell changes that needs it, and as it needs it', async () => {
  const relations = async (settings: SettingsPatch) => {
    const queries = await asked(settings);
    return ['class_student', 'class_teacher', 'guardian_of'].map((table) => told(queries, table).length > 0);
  };
  expect(await relations({ contactRules: { teacher: { admin: 'never' } } })).toEqual([false, false, true]);
  expect(await relations({ contactRules: { teacher: { student: 'never' } } })).toEqual([true, true, true]);
});

test.each<SettingsPatch>([
  {},
  { presence: { parent: false } },
  { groups: { student: false } },
  { contactRules: { teacher: { parent: 'childTaught' } } },
  { studentWriting: { days: [1], from: 480, to: 1_020 } },
])('[RULE6] %j turns nobody’s writing: neither relations nor conversations are read', async (settings) => {
  const queries = await asked(settings);
  expect(queries).not.toEqual([]);
  for (const table of ['guardian_of', 'class_student', 'conversation']) expect(told(queries, table)).toEqual([]);
});
