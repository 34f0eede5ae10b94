import { expect, test } from 'vitest';
import type { GuardianAccess } from '../../src/shared/families.ts';
import { classesSettled, classOf, openFor, peopleIn } from '../support/classes.ts';
import { followConversations } from '../support/follow.ts';
import { setRight } from '../support/guardianships.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school, type School } from '../support/school.ts';
import { namesIn, say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

/** By an admin's hand, or by SQL as an operator does it. */
const hands: [string, (s: School, access: GuardianAccess) => Promise<unknown>][] = [
  ['an admin', setRight],
  [
    'SQL',
    (s, access) => s.db.updateTable('guardianship').set({ access }).where('guardianId', '=', s.people.parent).execute(),
  ],
];

test.each(hands)('[CLASS4] who is denied the right by %s is no guardian anywhere', async (_, set) => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  const withChild = await start(s, parent, ['student']);
  const withTeacher = await start(s, parent, ['teacher']);
  const group = await start(s, teacher, ['parent', 'student'], { title: 'Rendez-vous' });
  const news = await start(s, teacher, ['parent', 'parent2', 'student'], { title: 'Sortie', kind: 'announcement' });
  const families = await openFor(admin, await classOf(s, '6e B'), 'families');
  await say(teacher, news.id, 'Jeudi');
  await classesSettled(s);
  const heard = await followConversations(parent);
  await set(s, 'none');
  await classesSettled(s);
  for (const { id } of [withChild, withTeacher, group]) {
    expect(await parent.http.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false });
    expect(await refusalOf(say(parent, id, 'x'))).toMatchObject({ reason: 'conversation.readOnly' });
  }
  for (const id of [news.id, families]) {
    expect(await refusalOf(parent.http.conversation.query({ conversationId: id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(namesIn(s, await peopleIn(s, id))).not.toContain('parent');
  }
  await until(() => heard.events.filter((one) => one.type === 'participant' && one.participant.leftAt).length === 2);
  const found = async (who: 'teacher' | 'student', query: string) =>
    (await (await s.as(who)).http.searchContacts.query({ query })).map(({ userId }) => userId);
  expect(await found('teacher', 'parent')).toEqual([s.people.parent2]);
  expect(await found('student', 'parent')).toEqual([]);
  const again = start(s, teacher, ['parent', 'parent2'], { title: 'Encore', kind: 'announcement' });
  expect(await refusalOf(again)).toMatchObject({ reason: 'contact.notAllowed' });
});

test('[CLASS4] who is a guardian of another child there stays in what was said to that child’s families', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.parent, s.people.student3);
  const [teacher, teacher2] = [await s.as('teacher'), await s.as('teacher2')];
  const lost = await start(s, teacher, ['parent', 'parent2'], { title: '6e B', kind: 'announcement' });
  const kept = await start(s, teacher2, ['parent', 'student3'], { title: '5e A', kind: 'announcement' });
  await setRight(s, 'none');
  await classesSettled(s);
  expect(namesIn(s, await peopleIn(s, lost.id))).toEqual(['parent2', 'teacher']);
  expect(namesIn(s, await peopleIn(s, kept.id))).toEqual(['parent', 'student3', 'teacher2']);
});

test('[CLASS4] whoever is given the right again writes again', async () => {
  await using s = await school();
  const parent = await s.as('parent');
  const { id } = await start(s, parent, ['teacher']);
  for (const [access, canWrite] of [
    ['none', false],
    ['writes', true],
  ] as const) {
    await setRight(s, access);
    await classesSettled(s);
    expect((await parent.http.conversation.query({ conversationId: id })).canWrite).toBe(canWrite);
  }
});

test('[CLASS5] a right that was taken away outlives an import that forgets the person and names them again', async () => {
  await using s = await school();
  await setRight(s, 'none');
  const pair = { establishmentId: s.id, guardianId: s.people.parent, studentId: s.people.student };
  await s.db.deleteFrom('guardianship').where('establishmentId', '=', s.id).execute();
  await s.db
    .insertInto('guardianship')
    .values(pair)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await s.db.selectFrom('guardianship').selectAll().where('establishmentId', '=', s.id).execute();
  expect(kept).toEqual([{ ...pair, access: 'none', note: null }]);
  const admin = await s.as('admin');
  await admin.http.admin.removeGuardianship.mutate({ guardianId: pair.guardianId, studentId: pair.studentId });
  expect((await admin.http.admin.guardianships.query({ studentId: pair.studentId })).items[0]!.guardians).toEqual([]);
});

test('[CLASS5] a person who is gone altogether takes the link with them', async () => {
  await using s = await school();
  await setRight(s, 'none');
  await s.db.deleteFrom('membership').where('userId', '=', s.people.parent).execute();
  const left = await s.db.selectFrom('guardianship').select('guardianId').where('establishmentId', '=', s.id).execute();
  expect(
    namesIn(
      s,
      left.map(({ guardianId }) => guardianId),
    ),
  ).toEqual(['parent2']);
});
