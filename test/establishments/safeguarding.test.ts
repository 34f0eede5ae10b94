import { expect, test } from 'vitest';
import { nothingDue } from '../support/due.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school, type Name, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { set } from '../support/settings.ts';
import { add, remove, say, start } from '../support/talk.ts';
import type { TestClient } from '../support/client.ts';
import { until } from '../support/until.ts';

const nameAnswering = (s: School, admin: TestClient, ...names: Name[]) =>
  admin.http.admin.setSafeguarding.mutate({ userIds: names.map((name) => s.people[name]) });
const seen = (client: TestClient, conversationId: string) => client.http.conversation.query({ conversationId });
const suspend = (s: School, name: Name, suspendedAt: Date | null) =>
  s.db
    .updateTable('membership')
    .set({ suspendedAt })
    .where('userId', '=', s.people[name])
    .where('establishmentId', '=', s.id)
    .execute();

test('[RULE4] both sides see that one adult is alone with students; a family, two adults and an announcement are nothing of the kind', async () => {
  await using s = await school();
  const [admin, teacher, parent, student] = [
    await s.as('admin'),
    await s.as('teacher'),
    await s.as('parent'),
    await s.as('student'),
  ];
  const supervised = async (made: Promise<{ id: string; supervision: string }>) => (await made).supervision;
  const direct = await start(s, teacher, ['student']);
  expect([direct.supervision, (await seen(student, direct.id)).supervision]).toEqual(['answered', 'answered']);
  expect(await supervised(start(s, teacher, ['student', 'student2'], { title: '6e B' }))).toBe('answered');
  expect(await supervised(start(s, teacher, ['student', 'parent'], { title: 'Rendez-vous' }))).toBe('none');
  expect(await supervised(start(s, teacher, ['student'], { title: 'Avis', kind: 'announcement' }))).toBe('none');
  expect(await supervised(start(s, parent, ['student']))).toBe('none');
  expect(await supervised(start(s, teacher, ['parent']))).toBe('none');
  // A teacher who is the guardian of one of them, and not of the other.
  await newGuardianship(s.db, s.id, s.people.teacher, s.people.student);
  await nothingDue(s);
  expect((await seen(teacher, direct.id)).supervision).toBe('none');
  expect(await supervised(start(s, teacher, ['student', 'student2'], { title: 'Club' }))).toBe('answered');
  const { memberships } = await student.api.me.query();
  expect(memberships[0]!.answering.map(({ name }) => name)).toEqual(['admin', 'teacher2']);
  expect((await admin.http.admin.safeguarding.query({})).named).toHaveLength(2);
});

test('[RULE4] who comes and goes makes it one, and ends it', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id, supervision } = await start(s, teacher, ['student', 'admin'], { title: 'Projet' });
  expect(supervision).toBe('none');
  expect(await remove(s, teacher, id, 'admin')).toMatchObject({ supervision: 'answered', canWrite: true });
  expect(await add(s, teacher, id, 'teacher2')).toMatchObject({ supervision: 'none' });
});

test('[RULE5] nobody answers for themselves: named alone, they are refused, and what they had is silent', async () => {
  await using s = await school();
  const [admin, teacher2, student3] = [await s.as('admin'), await s.as('teacher2'), await s.as('student3')];
  const { id } = await start(s, teacher2, ['student3']);
  await nameAnswering(s, admin, 'teacher2');
  await until(async () => (await seen(student3, id)).supervision === 'unanswered');
  expect([(await seen(teacher2, id)).canWrite, (await seen(student3, id)).canWrite]).toEqual([false, false]);
  expect(await refusalOf(say(teacher2, id, 'Bonjour'))).toMatchObject({ reason: 'conversation.readOnly' });
  const refused = { code: 'FORBIDDEN', reason: 'conversation.nobodyAnswers' };
  expect(await refusalOf(start(s, teacher2, ['student3'], { title: 'Seuls' }))).toMatchObject(refused);
  const group = await start(s, teacher2, ['admin'], { title: 'Projet' });
  await add(s, teacher2, group.id, 'student3');
  const alone = await start(s, await s.as('teacher'), ['student']);
  expect(alone.supervision).toBe('answered');
});

test('[RULE5] where nobody is named the admins answer; once the last is suspended, conversations fall silent on every process, and speak again', async () => {
  await using s = await school();
  await using elsewhere = await newTestServer();
  const [admin, teacher, student] = [await s.as('admin'), await s.as('teacher'), await s.as('student', elsewhere)];
  await nameAnswering(s, admin);
  expect((await student.api.me.query()).memberships[0]!.answering.map(({ name }) => name)).toEqual(['admin']);
  const { id, supervision } = await start(s, teacher, ['student']);
  expect(supervision).toBe('answered');
  const heard = await followConversations(student);
  const header = () =>
    heard.events.findLast((event) => event.type === 'conversation' && event.conversation.id === id) as
      { conversation: { supervision: string } } | undefined;
  await suspend(s, 'admin', new Date());
  await until(() => header()?.conversation.supervision === 'unanswered');
  await until(async () => !(await seen(student, id)).canWrite);
  expect(await refusalOf(say(student, id, 'Bonjour'))).toMatchObject({ reason: 'conversation.readOnly' });
  await suspend(s, 'admin', null);
  await until(() => header()?.conversation.supervision === 'answered');
  expect(await say(student, id, 'Bonjour')).toMatchObject({ seq: 1 });
});

test('[RULE4] a school may want no adult alone with students at all: what is there is silent, and nothing more begins', async () => {
  await using s = await school();
  const [admin, teacher, student] = [await s.as('admin'), await s.as('teacher'), await s.as('student')];
  const { id } = await start(s, teacher, ['student']);
  await set(admin, { aloneWithStudents: 'never' });
  await until(async () => (await seen(student, id)).supervision === 'closed');
  expect((await seen(student, id)).canWrite).toBe(false);
  expect(await refusalOf(start(s, teacher, ['student2']))).toMatchObject({ reason: 'conversation.adultAlone' });
  expect(await start(s, teacher, ['student'])).toMatchObject({ id, canWrite: false });
  await set(admin, { aloneWithStudents: null });
  await until(async () => (await seen(student, id)).canWrite);
});

test('[RULE5] who was named and is suspended since answers no longer, and keeps nobody else from being named or left out', async () => {
  await using s = await school();
  const admin = await s.as('admin');
  await nameAnswering(s, admin, 'teacher', 'teacher2');
  await suspend(s, 'teacher', new Date());
  const names = ({ named, answering }: Awaited<ReturnType<typeof nameAnswering>>) =>
    [named, answering].map((people) => people.map(({ name }) => name));
  expect(names(await nameAnswering(s, admin, 'teacher', 'teacher2', 'admin'))).toEqual([
    ['admin', 'teacher', 'teacher2'],
    ['admin', 'teacher2'],
  ]);
  expect(names(await nameAnswering(s, admin, 'teacher', 'admin'))).toEqual([['admin', 'teacher'], ['admin']]);
});

test('[RULE5] only staff of this school who are not suspended are named, and who named whom is kept in the audit', async () => {
  await using s = await school();
  await using other = await school();
  const admin = await s.as('admin');
  const naming = (userId: string) => refusalOf(admin.http.admin.setSafeguarding.mutate({ userIds: [userId] }));
  expect(await naming(s.people.parent)).toMatchObject({ code: 'FORBIDDEN', reason: 'safeguarding.staffOnly' });
  expect(await naming(other.people.teacher)).toMatchObject({ code: 'NOT_FOUND', reason: 'person.unknown' });
  await suspend(s, 'teacher', new Date());
  expect(await naming(s.people.teacher)).toMatchObject({ reason: 'safeguarding.staffOnly' });
  const { named } = await nameAnswering(s, admin, 'teacher2');
  expect(named).toEqual([{ userId: s.people.teacher2, name: 'teacher2' }]);
  const entries = await s.db
    .selectFrom('auditEntry')
    .select(['actorId', 'action', 'detail'])
    .where('establishmentId', '=', s.id)
    .execute();
  expect(entries).toEqual([
    { actorId: s.people.admin, action: 'safeguarding.set', detail: { count: 1, userIds: [s.people.teacher2] } },
  ]);
});
