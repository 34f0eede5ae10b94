import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { closing, connect, type TestClient } from '../support/client.ts';
import { followConversations, followMessages } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

/** The admin, a teacher and a parent in a group, the parent on two servers over one database. */
async function group() {
  const s = await school();
  const elsewhere = await newTestServer();
  const admin = await s.as('admin');
  const here = await s.as('parent');
  const there = await s.as('parent', elsewhere);
  const { id: conversationId } = await admin.api.createConversation.mutate({
    participantIds: [s.people.teacher, s.people.parent],
    title: 'Sortie au musée',
  });
  const send = (client: TestClient, body: string) =>
    client.http.send.mutate({ id: randomUUID(), conversationId, body });
  const close = async () => {
    await s[Symbol.asyncDispose]();
    await elsewhere.close();
  };
  return { s, admin, here, there, conversationId, send, [Symbol.asyncDispose]: close };
}

test('[REV1] someone suspended hears nothing more, on any process, and what they write is refused', async () => {
  await using t = await group();
  const heard = [await followMessages(t.here), await followMessages(t.there)];
  await t.send(t.admin, 'before');
  await until(() => heard.every(({ messages }) => messages().length === 1));
  const closed = [closing(t.here), closing(t.there)];
  await t.admin.api.admin.suspend.mutate({ userId: t.s.people.parent });
  expect(await Promise.all(closed)).toEqual([4403, 4403]);
  await t.send(t.admin, 'after');
  const refused = await refusalOf(t.send(t.here, 'still here?'));
  expect(refused.reason).toBe('conversation.unknown');
  const during = await refusalOf(t.here.http.messages.query({ conversationId: t.conversationId }));
  expect(during.reason).toBe('conversation.unknown');
  const reading = await refusalOf(t.here.http.markRead.mutate({ conversationId: t.conversationId, seq: 1 }));
  expect(reading.reason).toBe('conversation.unknown');
  expect(heard.flatMap(({ messages }) => messages().map(({ body }) => body))).toEqual(['before', 'before']);
  await t.admin.api.admin.reinstate.mutate({ userId: t.s.people.parent });
  const again = await followMessages(t.here);
  await t.send(t.admin, 'welcome back');
  await until(() => again.messages().length === 1);
});

test('[REV2] another role counts from that moment: a teacher made parent may not stay among strangers’ children', async () => {
  await using s = await school();
  const [admin, teacher, student] = [await s.as('admin'), await s.as('teacher'), await s.as('student')];
  const { id: conversationId } = await teacher.api.createConversation.mutate({
    participantIds: [s.people.student, s.people.student2],
    title: 'Exposé',
  });
  const changes = await followConversations(student);
  const closed = closing(teacher);
  await admin.api.admin.setRole.mutate({ userId: s.people.teacher, role: 'parent' });
  expect(await closed).toBe(4403);
  await until(() => changes.events.some((event) => event.type === 'own' && !event.own.canWrite));
  const refused = await refusalOf(student.api.send.mutate({ id: randomUUID(), conversationId, body: 'hello?' }));
  expect(refused).toMatchObject({ code: 'FORBIDDEN', reason: 'conversation.readOnly' });
  const roles = changes.events.flatMap((event) => (event.type === 'participant' ? [event.participant.role] : []));
  expect(roles).toContain('parent');
});

test('[REV3] who may be admin of a school says who is suspended there, and nobody else, themselves least of all', async () => {
  await using s = await school();
  await using other = await school();
  const admin = await s.as('admin');
  const teacher = await s.as('teacher');
  const stranger = await other.as('admin');
  const userId = s.people.parent;
  expect(await refusalOf(teacher.api.admin.suspend.mutate({ userId }))).toMatchObject({ reason: 'admin.needed' });
  expect(await refusalOf(stranger.api.admin.suspend.mutate({ userId }))).toMatchObject({ reason: 'person.unknown' });
  const foreign = stranger.api.admin.suspend.mutate({ userId, establishmentId: s.id });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'establishment.unknown' });
  expect(await refusalOf(admin.api.admin.suspend.mutate({ userId: s.people.admin }))).toMatchObject({
    reason: 'admin.notYourself',
  });
});

test('[REV3] the audit keeps who suspended, reinstated and gave a role, and nothing of what was refused', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  const userId = s.people.parent;
  await refusalOf(teacher.api.admin.suspend.mutate({ userId }));
  await refusalOf(admin.api.admin.suspend.mutate({ userId: s.people.admin }));
  await admin.http.admin.suspend.mutate({ userId });
  await admin.http.admin.reinstate.mutate({ userId });
  await admin.http.admin.setRole.mutate({ userId, role: 'teacher' });
  const entries = s.db.selectFrom('auditEntry').select(['actorId', 'action', 'subjectId']);
  const kept = await entries.where('establishmentId', '=', s.id).execute();
  const of = (action: string) => ({ actorId: s.people.admin, action, subjectId: userId });
  expect(kept.toSorted((one, other) => one.action.localeCompare(other.action))).toEqual(
    ['membership.reinstated', 'membership.roleSet', 'membership.suspended'].map(of),
  );
});

test('[REV4] a session ended elsewhere closes its sockets on its process at once, on others within 6 s', async () => {
  await using t = await group();
  const other = await connect(t.s.people.parent, t.s.server.origin);
  const [here, there] = await Promise.all([t.here, t.there].map((client) => client.api.auth.sessions.query()));
  const idOf = (sessions: typeof here) => sessions!.find(({ current }) => current)!.id;
  const closedHere = closing(t.here);
  await other.api.auth.revokeSession.mutate({ id: idOf(here) });
  expect(await closedHere).toBe(4401);
  const closedThere = closing(t.there);
  const before = Date.now();
  await other.api.auth.revokeSession.mutate({ id: idOf(there) });
  expect(await closedThere).toBe(4401);
  expect(Date.now() - before).toBeLessThan(6_000);
  expect(await refusalOf(other.api.auth.revokeSession.mutate({ id: 'f'.repeat(64) }))).toMatchObject({
    reason: 'session.unknown',
  });
  await other[Symbol.asyncDispose]();
});
