import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followClasses } from '../../src/server/classes/follow-classes.ts';
import type { Parts } from '../../src/server/conversations/refresh-due.ts';
import type { Revision } from '../../src/server/live/log/change.ts';
import { Lanes } from '../../src/server/live/log/lane.ts';
import { newMembership } from '../../src/server/people/new-membership.ts';
import type { Role } from '../../src/shared/public.ts';
import { newIds, watchedSchools, type WatchedSchools } from '../support/watched-schools.ts';

let t: WatchedSchools;
beforeAll(async () => {
  t = await watchedSchools();
});
afterAll(() => t[Symbol.asyncDispose]());

test('[CLASS9] several classes are followed under one revision, and of none of their conversations anything is told twice under it', async () => {
  const establishmentId = randomUUID();
  await t.db.insertInto('establishment').values({ id: establishmentId, name: 'x', timezone: 'UTC' }).execute();
  const [teacher] = await insertPeople(establishmentId, 'teacher', 1);
  // The first has more people than one step takes.
  const classes = [];
  for (const students of [230, 2, 2, 2, 2, 2]) classes.push(await insertClass(establishmentId, teacher!, students));
  const wishes = classes.flatMap(({ classId }) =>
    (['families', 'students'] as const).map((audience) => ({ establishmentId, classId, audience, title: 'x' })),
  );
  await t.db
    .insertInto('classConversation')
    .values(wishes.map((wish) => ({ ...wish, openedBy: teacher! })))
    .execute();
  const revisions = await followAll(establishmentId);
  const headers = revisions.map(({ changes }) =>
    changes.filter(({ event }) => event.type === 'conversation').map(({ conversationId }) => conversationId),
  );
  expect(Math.max(...headers.map(({ length }) => length))).toBeGreaterThan(1);
  for (const told of headers) expect(new Set(told).size).toBe(told.length);
  const followed = await t.db
    .selectFrom('conversation')
    .select(['id', 'participantCount'])
    .where('establishmentId', '=', establishmentId)
    .orderBy('participantCount', 'desc')
    .execute();
  expect(followed.map((one) => one.participantCount)).toEqual([231, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 1]);
  expect(headers.flat().filter((id) => id === followed[0]!.id)).toHaveLength(2);
});

/** Step by step until nothing is due any more; answers what was told. */
async function followAll(establishmentId: string): Promise<Revision[]> {
  const told: Revision[] = [];
  const hub = { publish: (_: string, revisions: Revision[]) => void told.push(...revisions) };
  const parts = { live: t.watched.databases.live, hub, lanes: new Lanes() } as unknown as Parts;
  const due = t.db.selectFrom('classDue').select('classId').where('establishmentId', '=', establishmentId);
  while ((await due.execute()).length > 0) await followClasses(parts, establishmentId);
  return told;
}

async function insertPeople(establishmentId: string, role: Role, count: number): Promise<string[]> {
  const ids = newIds(count);
  const users = ids.map((id) => ({ id, name: role, email: `${id}@school.example` }));
  await t.db.insertInto('user').values(users).execute();
  const members = ids.map((userId) => newMembership({ establishmentId, userId, name: role, role }));
  await t.db.insertInto('membership').values(members).execute();
  return ids;
}

async function insertClass(establishmentId: string, teacher: string, students: number) {
  const of = (userId: string) => ({ establishmentId, classId: id, userId });
  const id = randomUUID();
  await t.db.insertInto('schoolClass').values({ establishmentId, id, name: id }).execute();
  await t.db.insertInto('classTeacher').values(of(teacher)).execute();
  const ids = await insertPeople(establishmentId, 'student', students);
  await t.db.insertInto('classStudent').values(ids.map(of)).execute();
  return { classId: id };
}
