import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/server/db/schema.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import type { Role } from '../../src/shared/public.ts';
import { connect, type TestClient } from './client.ts';
import { workerDatabase } from './database.ts';
import { testServer, type TestServer } from './server.ts';

/**
 * A school of one test's own: 6e B is taught by `teacher`, attended by `student` (child of `parent`) and `student2` (child of
 * `parent2`); 5e A is taught by `teacher2` and attended by `student3`. `admin` and `teacher2` answer for adults alone with students.
 */
export const cast = {
  admin: 'admin',
  teacher: 'teacher',
  teacher2: 'teacher',
  parent: 'parent',
  parent2: 'parent',
  student: 'student',
  student2: 'student',
  student3: 'student',
} as const satisfies Record<string, Role>;
export type Name = keyof typeof cast;

export type School = {
  id: string;
  db: Kysely<Database>;
  server: TestServer;
  /** The user id of each. */
  people: Record<Name, string>;
  /** Opens this person's browser; closed with the school. */
  as(name: Name, server?: TestServer): Promise<TestClient>;
} & AsyncDisposable;

export async function school(): Promise<School> {
  const { db } = await workerDatabase();
  const server = await testServer();
  const id = randomUUID();
  await db
    .insertInto('establishment')
    .values({ id, name: `Collège ${id.slice(0, 8)}`, timezone: 'Europe/Paris' })
    .execute();
  const people = {} as Record<Name, string>;
  for (const [name, role] of Object.entries(cast)) people[name as Name] = await newPerson(db, id, name, role);
  // Somebody else answers for whoever is alone with a student.
  await db
    .updateTable('membership')
    .set({ answersForStudents: true })
    .where('establishmentId', '=', id)
    .where('userId', 'in', [people.admin, people.teacher2])
    .execute();
  await newClass(db, id, '6e B', people.teacher, [people.student, people.student2]);
  await newClass(db, id, '5e A', people.teacher2, [people.student3]);
  await newGuardianship(db, id, people.parent, people.student);
  await newGuardianship(db, id, people.parent2, people.student2);
  const opened: TestClient[] = [];
  const as = async (name: Name, on: TestServer = server) => {
    const client = await connect(people[name], on.origin);
    opened.push(client);
    return client;
  };
  const close = async () => void (await Promise.all(opened.map((client) => client[Symbol.asyncDispose]())));
  return { id, db, server, people, as, [Symbol.asyncDispose]: close };
}

export async function newPerson(
  db: Kysely<Database>,
  establishmentId: string,
  name: string,
  role: Role,
): Promise<string> {
  const userId = randomUUID();
  const email = `${name}.${userId.slice(0, 8)}@school.example`;
  await db.insertInto('user').values({ id: userId, email, name }).execute();
  await join(db, establishmentId, userId, role, name);
  return userId;
}

export async function join(
  db: Kysely<Database>,
  establishmentId: string,
  userId: string,
  role: Role,
  name: string = role,
): Promise<void> {
  await db.insertInto('membership').values(newMembership({ establishmentId, userId, name, role })).execute();
}

export async function newClass(
  db: Kysely<Database>,
  establishmentId: string,
  name: string,
  teacher: string,
  students: string[],
): Promise<void> {
  const id = randomUUID();
  const of = (userId: string) => ({ establishmentId, classId: id, userId });
  await db.insertInto('schoolClass').values({ establishmentId, id, name }).execute();
  await db.insertInto('classTeacher').values(of(teacher)).execute();
  if (students.length > 0) await db.insertInto('classStudent').values(students.map(of)).execute();
}

export async function newGuardianship(
  db: Kysely<Database>,
  establishmentId: string,
  guardianId: string,
  studentId: string,
): Promise<void> {
  await db.insertInto('guardianship').values({ establishmentId, guardianId, studentId }).execute();
}
