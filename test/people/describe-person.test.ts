import { expect, test } from 'vitest';
import { withPassword } from '../support/account.ts';
import { accept, linkOf } from '../support/cards.ts';
import { followConversations } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { join, school } from '../support/school.ts';
import { emailOf } from '../support/searchable.ts';
import { start } from '../support/talk.ts';
import { until } from '../support/until.ts';
import { holding, waitingForLock } from '../support/waiting.ts';

test('[PEOPLE22] somebody is added with an account of their own, with an e-mail or without, and kept in the audit', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  const email = `Nouvelle.${s.id.slice(0, 8)}@School.Example`;
  const fresh = { name: 'Nouvelle Élève', role: 'student', email, externalId: 'E-1', birthDate: '2015-03-09' } as const;
  const { userId } = await admin.addPerson.mutate(fresh);
  expect(await admin.person.query({ userId })).toMatchObject({
    ...fresh,
    email: email.toLowerCase(),
    hasSignedIn: false,
    emailFault: null,
    history: [{ action: 'membership.added', detail: { role: 'student' }, undoFault: 'audit.cannotUndo' }],
  });
  const { userId: without } = await admin.addPerson.mutate({ name: 'Sans Adresse', role: 'student' });
  expect(await admin.person.query({ userId: without })).toMatchObject({ email: null, externalId: null });
});

test('[PEOPLE22] an e-mail that has an account keeps it and gains a school, and nobody is there twice', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const email = await withPassword(other, 'teacher');
  const { userId } = await admin.addPerson.mutate({ name: 'M. Petit', role: 'parent', email });
  expect(userId).toBe(other.people.teacher);
  const { memberships, user } = await (await other.as('teacher')).api.me.query();
  expect(memberships.map(({ role }) => role).sort()).toEqual(['parent', 'teacher']);
  expect(user.name).toBe('teacher');
  const again = admin.addPerson.mutate({ name: 'M. Petit', role: 'parent', email: email.toUpperCase() });
  expect(await refusalOf(again)).toMatchObject({ code: 'CONFLICT', reason: 'person.exists' });
  await admin.addPerson.mutate({ name: 'Un', role: 'student', externalId: 'E-7' });
  const taken = admin.addPerson.mutate({ name: 'Deux', role: 'student', externalId: 'E-7' });
  expect(await refusalOf(taken)).toMatchObject({ code: 'CONFLICT', reason: 'person.externalIdTaken' });
  const users = await s.db.selectFrom('user').select('id').where('name', '=', 'Deux').execute();
  expect(users).toEqual([]);
});

test('[PEOPLE22] [INVITE4] an e-mail for which another school waits is refused as taken, and that school’s link still opens it', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).http;
  const { email } = await emailOf(other, 'parent');
  const link = linkOf(await (await other.as('admin')).http.admin.invite.mutate({ userIds: [other.people.parent] }));
  const adding = admin.addPerson.mutate({ name: 'Mme Petit', role: 'parent', email });
  expect(await refusalOf(adding)).toMatchObject({ code: 'CONFLICT', reason: 'person.emailTaken' });
  expect((await accept(s.server, link.token)).status).toBe(200);
  const { userId } = await admin.addPerson.mutate({ name: 'Mme Petit', role: 'parent', email });
  expect(userId).toBe(other.people.parent);
});

test('[PEOPLE23] a new name is shown in their conversations at once, and found', async () => {
  await using s = await school();
  const { api } = await s.as('admin');
  const teacher = await s.as('teacher');
  const { id } = await start(s, await s.as('parent'), ['teacher']);
  const heard = await followConversations(teacher);
  await api.admin.changePerson.mutate({ userId: s.people.parent, name: 'Claire Dubois-Né' });
  await until(() =>
    heard.events.some((event) => event.type === 'participant' && event.participant.name === 'Claire Dubois-Né'),
  );
  const { participants } = await teacher.api.conversation.query({ conversationId: id });
  expect(participants.map(({ name }) => name)).toContain('Claire Dubois-Né');
  expect(await api.admin.people.query({ query: 'dubois ne' })).toMatchObject({ total: 1 });
});

test('[PEOPLE23] an e-mail is the school’s to mend only while nobody has used the account and no other school knows it', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const { parent, parent2, teacher, student } = s.people;
  const email = `juste.${s.id.slice(0, 8)}@school.example`;
  await admin.changePerson.mutate({ userId: parent, email: email.toUpperCase() });
  expect(await admin.person.query({ userId: parent })).toMatchObject({ email });
  await admin.changePerson.mutate({ userId: student, email: null });
  expect(await admin.person.query({ userId: student })).toMatchObject({ email: null });
  const taken = admin.changePerson.mutate({ userId: parent2, email, name: 'Pas ainsi' });
  expect(await refusalOf(taken)).toMatchObject({ code: 'CONFLICT', reason: 'person.emailTaken' });
  expect(await admin.person.query({ userId: parent2 })).toMatchObject({ name: 'parent2' });
  await s.as('teacher');
  await join(other.db, other.id, parent2, 'parent');
  for (const userId of [teacher, parent2]) {
    const theirs = admin.changePerson.mutate({ userId, email: `x.${email}` });
    expect(await refusalOf(theirs)).toMatchObject({ code: 'FORBIDDEN', reason: 'person.emailTheirs' });
  }
  await s.db.updateTable('user').set({ passwordHash: 'x' }).where('id', '=', parent).execute();
  const opened = admin.changePerson.mutate({ userId: parent, email: `y.${email}` });
  expect(await refusalOf(opened)).toMatchObject({ reason: 'person.emailTheirs' });
});

test('[PEOPLE23] an account that another school takes in at the same moment keeps its e-mail', async () => {
  await using s = await school();
  await using other = await school();
  const { parent } = s.people;
  const { email } = await emailOf(s, 'parent');
  const held = await holding(
    `insert into membership (establishment_id, user_id, name, name_folded, role) values ($1, $2, 'x', 'x', 'parent')`,
    [other.id, parent],
  );
  await using _ = held;
  const mending = (await s.as('admin')).api.admin.changePerson.mutate({ userId: parent, email: `x.${email}` });
  await waitingForLock();
  await held.letGo();
  expect(await refusalOf(mending)).toMatchObject({ code: 'FORBIDDEN', reason: 'person.emailTheirs' });
  expect(await emailOf(s, 'parent')).toEqual({ email });
});

test('[PEOPLE23] what is not named stays, null takes away, and each change is an entry from what to what', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  const userId = s.people.student;
  await admin.changePerson.mutate({ userId, externalId: 'E-1', birthDate: '2014-01-31' });
  await admin.changePerson.mutate({ userId, name: 'student' });
  await admin.changePerson.mutate({ userId, birthDate: null });
  const record = await admin.person.query({ userId });
  expect(record).toMatchObject({ name: 'student', externalId: 'E-1', birthDate: null });
  expect(record.history.map(({ action, detail }) => [action, detail])).toEqual([
    ['membership.birthDateSet', { from: '2014-01-31', to: null }],
    ['membership.birthDateSet', { from: null, to: '2014-01-31' }],
    ['membership.externalIdSet', { from: null, to: 'E-1' }],
  ]);
});
