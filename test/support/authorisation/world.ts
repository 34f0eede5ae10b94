import type { Role } from '../../../src/shared/public.ts';
import { roles } from '../../../src/shared/public.ts';
import type { TestClient } from '../client.ts';
import { school, type School } from '../school.ts';
import { say, start } from '../talk.ts';
import type { Subject } from './entries.ts';

export type Ids = { establishmentId: string; userId: string; conversationId: string; classId: string };

/** One role of one of the two schools, with what it may be asked about. */
export type Caller = { school: 'A' | 'B'; role: Role; client: TestClient; about: Record<Subject, Ids> };
export type World = { origin: string; callers: Caller[] } & AsyncDisposable;

/** Two schools alike. In each a group of one admin, teacher, parent and student, and a family that speaks among itself. */
export async function twoSchools(): Promise<World> {
  const [a, b] = [await inhabited(), await inhabited()];
  const callers = [...callersOf('A', a, b), ...callersOf('B', b, a)];
  const close = async () => void (await Promise.all([a, b].map(({ s }) => s[Symbol.asyncDispose]())));
  return { origin: a.s.server.origin, callers, [Symbol.asyncDispose]: close };
}

type Inhabited = { s: School; clients: Record<Role, TestClient>; group: string; family: string; classId: string };

async function inhabited(): Promise<Inhabited> {
  const s = await school();
  const clients = {} as Record<Role, TestClient>;
  for (const role of roles) clients[role] = await s.as(role);
  const { id: group } = await start(s, clients.teacher, ['admin', 'parent', 'student'], { title: 'À nous' });
  await say(clients.teacher, group, 'Bonjour');
  const { id: family } = await start(s, await s.as('parent2'), ['student2']);
  const classes = s.db.selectFrom('schoolClass').select('id').where('establishmentId', '=', s.id);
  const { id: classId } = await classes.where('name', '=', '6e B').executeTakeFirstOrThrow();
  return { s, clients, group, family, classId };
}

function callersOf(name: 'A' | 'B', here: Inhabited, there: Inhabited): Caller[] {
  const establishmentId = here.s.id;
  const other = { userId: there.s.people.student2, conversationId: there.group, classId: there.classId };
  const { classId } = here;
  return roles.map((role) => ({
    school: name,
    role,
    client: here.clients[role],
    about: {
      own: { establishmentId, userId: here.s.people[role], conversationId: here.group, classId },
      sameClass: { establishmentId, userId: here.s.people.student2, conversationId: here.family, classId },
      foreign: { establishmentId: there.s.id, ...other },
      smuggled: { establishmentId, ...other },
    },
  }));
}
