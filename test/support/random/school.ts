import { roles, type Role } from '../../../src/shared/public.ts';
import { nothingDue } from '../due.ts';
import { newClass, newPerson, type School } from '../school.ts';
import { pick, several, type Chance } from './chance.ts';
import { talkAtRandom } from './talk.ts';

type Person = { userId: string; role: Role };

const more = ['admin', 'teacher', 'teacher', 'parent', 'parent', 'student', 'student', 'student'] as const;

/** Chance says who teaches, answers for and writes with whom in this school, and who is suspended; answers who is not. */
export async function growAtRandom(s: School, chance: Chance): Promise<Person[]> {
  const known = Object.entries(s.people).map(([name, userId]) => {
    return { userId, role: roles.find((role) => name.startsWith(role))! };
  });
  const everyone: Person[] = known;
  for (const role of more) everyone.push({ userId: await newPerson(s.db, s.id, role, role), role });
  await relate(s, chance, everyone);
  const suspended = several(chance, everyone, 0.1).filter(({ userId }) => userId !== s.people.admin);
  for (const { userId } of suspended) await suspend(s, userId);
  await talkAtRandom(s, chance, everyone);
  await nothingDue(s);
  return everyone.filter((one) => !suspended.includes(one));
}

async function relate(s: School, chance: Chance, everyone: readonly Person[]): Promise<void> {
  const of = (role: Role) => everyone.filter((one) => one.role === role).map(({ userId }) => userId);
  for (const name of ['4e A', '4e B', '3e A'])
    await newClass(s.db, s.id, name, pick(chance, of('teacher')), several(chance, of('student'), 0.4));
  // Some teach, and some of these teach a child of their own.
  const guardians = [...of('parent'), ...of('parent'), ...of('teacher')];
  const guardianships = [...of('student'), ...of('student')].map((studentId) => ({
    establishmentId: s.id,
    guardianId: pick(chance, guardians),
    studentId,
    access: pick(chance, ['writes', 'writes', 'writes', 'reads', 'none'] as const),
  }));
  await s.db
    .insertInto('guardianship')
    .values(guardianships)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function suspend({ db, id }: School, userId: string): Promise<void> {
  await db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('establishmentId', '=', id)
    .where('userId', '=', userId)
    .execute();
}
