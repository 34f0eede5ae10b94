import { expect, test } from 'vitest';
import type { Conversation } from '../../src/shared/public.ts';
import type { TestClient } from '../support/client.ts';
import { nothingDue } from '../support/due.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { newGuardianship, school, type Name, type School } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { say, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const readOnly = { code: 'FORBIDDEN', reason: 'conversation.readOnly' };

/** Two people who talk, each on a server of their own, both over one database. */
async function talking(one: Name, other: Name, more: { with?: Name[]; title?: string } = {}) {
  const s = await school();
  const elsewhere = await newTestServer();
  const [here, there] = [await s.as(one), await s.as(other, elsewhere)];
  const { id } = await start(s, here, [other, ...(more.with ?? [])], more.title ? { title: more.title } : {});
  await say(there, id, 'Bonjour');
  await nothingDue(s);
  const heard = [await followConversations(here), await followConversations(there)];
  const told = (canWrite: boolean) =>
    until(() =>
      heard.every(({ events }) => events.findLast((event) => event.type === 'own')?.own.canWrite === canWrite),
    );
  const both = [here, there];
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await elsewhere.close();
  };
  return { s, here, there, both, id, told, [Symbol.asyncDispose]: close };
}

async function expectSilent(clients: readonly TestClient[], id: string): Promise<void> {
  for (const client of clients) {
    expect(await client.api.conversation.query({ conversationId: id })).toMatchObject({ canWrite: false });
    expect(await refusalOf(say(client, id, 'encore'))).toMatchObject(readOnly);
  }
}

/** By SQL, as an import or an operator does it. */
const ends: [string, Name, Name, (s: School) => Promise<unknown>][] = [
  [
    'a pupil who left the class and its teacher',
    'student',
    'teacher',
    (s) => s.db.deleteFrom('classStudent').where('userId', '=', s.people.student).execute(),
  ],
  [
    'a teacher who gave up the class and its pupil',
    'teacher',
    'student',
    (s) => s.db.deleteFrom('classTeacher').where('userId', '=', s.people.teacher).execute(),
  ],
  [
    'a teacher and the parent of someone who left the class',
    'teacher',
    'parent',
    (s) => s.db.deleteFrom('classStudent').where('userId', '=', s.people.student).execute(),
  ],
  [
    'the people of a class that is no more',
    'teacher',
    'parent',
    (s) => s.db.deleteFrom('schoolClass').where('establishmentId', '=', s.id).execute(),
  ],
  [
    'a former guardian and the child',
    'parent',
    'student',
    (s) => s.db.deleteFrom('guardianship').where('guardianId', '=', s.people.parent).execute(),
  ],
  [
    'a guardian of someone else from now on, and the child',
    'parent',
    'student',
    (s) =>
      s.db
        .updateTable('guardianship')
        .set({ studentId: s.people.student3 })
        .where('guardianId', '=', s.people.parent)
        .execute(),
  ],
];

test.each(ends)('[MAY8] %s hear that they may no longer write, on every process', async (_, one, other, end) => {
  await using t = await talking(one, other);
  await end(t.s);
  await t.told(false);
  await expectSilent(t.both, t.id);
});

test.each(ends)('[MAY9] %s get the conversation read-only at once', async (_, one, other, end) => {
  await using t = await talking(one, other);
  await end(t.s);
  const again = (client: TestClient, name: Name): Promise<Conversation> => start(t.s, client, [name]);
  expect(await again(t.here, other)).toMatchObject({ id: t.id, canWrite: false });
  expect(await again(t.there, one)).toMatchObject({ id: t.id, canWrite: false });
});

test('[MAY8] people who are related again may write again', async () => {
  await using t = await talking('parent', 'student');
  await t.s.db.deleteFrom('guardianship').where('guardianId', '=', t.s.people.parent).execute();
  await t.told(false);
  await newGuardianship(t.s.db, t.s.id, t.s.people.parent, t.s.people.student);
  await t.told(true);
  expect(await say(t.there, t.id, 'Coucou')).toMatchObject({ seq: 2 });
});

test('[MAY8] [MAY6] a group falls silent whose parent is no longer the guardian of the student in it', async () => {
  await using t = await talking('parent', 'student', { with: ['teacher'], title: 'Rendez-vous' });
  await t.s.db.deleteFrom('guardianship').where('guardianId', '=', t.s.people.parent).execute();
  await t.told(false);
  await expectSilent(t.both, t.id);
});

test('[MAY8] [REV1] someone suspended by SQL hears nothing more, and those they wrote to hear that nobody writes there', async () => {
  await using t = await talking('teacher', 'parent');
  const closed = new Promise((resolve) => t.here.sockets.at(-1)!.once('close', resolve));
  const heard = await followConversations(t.there);
  await t.s.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('userId', '=', t.s.people.teacher)
    .execute();
  expect(await closed).toBe(4403);
  await until(() => heard.events.some((event) => event.type === 'own' && !event.own.canWrite));
  await expectSilent([t.there], t.id);
});

test('[MAY8] what a long import changes counts once it is committed, though some of it was due before', async () => {
  await using t = await talking('parent', 'student');
  await t.s.db.transaction().execute(async (trx) => {
    const guardian = trx.deleteFrom('guardianship').where('guardianId', '=', t.s.people.parent);
    // Someone else has left them due by then, whose transaction is over.
    await t.s.db.insertInto('personDue').values({ establishmentId: t.s.id, userId: t.s.people.parent }).execute();
    await guardian.execute();
    // It has been looked since: somebody who is due as well has been taken.
    await t.s.db.insertInto('personDue').values({ establishmentId: t.s.id, userId: t.s.people.admin }).execute();
    const due = t.s.db.selectFrom('personDue').select('userId').where('userId', '=', t.s.people.admin);
    await until(async () => (await due.execute()).length === 0);
  });
  await t.told(false);
  await expectSilent(t.both, t.id);
});

test('[MAY8] one statement may change several classes of one teacher, and several children of one parent', async () => {
  await using t = await talking('teacher', 'parent');
  const { s } = t;
  const of = { establishmentId: s.id };
  const classes = await s.db
    .selectFrom('schoolClass')
    .select('id as classId')
    .where('establishmentId', '=', s.id)
    .execute();
  const [teaches, guards] = [s.people.teacher2, s.people.parent];
  const taught = classes.map(({ classId }) => ({ ...of, classId, userId: teaches }));
  await s.db.deleteFrom('classTeacher').where('establishmentId', '=', s.id).execute();
  await s.db.insertInto('classTeacher').values(taught).execute();
  const guarded = ['student2', 'student3'] as const;
  await s.db
    .insertInto('guardianship')
    .values(guarded.map((name) => ({ ...of, guardianId: guards, studentId: s.people[name] })))
    .execute();
  await t.told(false);
  await s.db.deleteFrom('guardianship').where('guardianId', '=', guards).execute();
  await s.db.deleteFrom('classTeacher').where('userId', '=', teaches).execute();
  await expectSilent(t.both, t.id);
});

test('[MAY7] staff who are suspended are not the staff that students need beside them', async () => {
  await using s = await school();
  const student = await s.as('student');
  const group = await start(s, student, ['teacher'], { title: 'Exposé' });
  const admin = await s.as('admin');
  await admin.api.admin.suspend.mutate({ userId: s.people.teacher });
  const adding = student.http.addParticipants.mutate({ conversationId: group.id, userIds: [s.people.parent] });
  expect(await refusalOf(adding)).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.needsStaff' });
});
