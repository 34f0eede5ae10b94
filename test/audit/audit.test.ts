import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { school } from '../support/school.ts';
import { start } from '../support/talk.ts';

test('[PEOPLE29] an admin reads who did what to whom, from what to what, the latest first', async () => {
  await using s = await school();
  const { api } = await s.as('admin');
  const { admin } = api;
  await start(s, await s.as('admin'), ['student']);
  await admin.setRole.mutate({ userId: s.people.parent, role: 'teacher' });
  await admin.suspend.mutate({ userId: s.people.parent2, until: '2090-01-15' });
  await admin.changePerson.mutate({ userId: s.people.parent, name: 'Claire' });
  const { items, nextCursor, actors } = await admin.audit.query({});
  expect(nextCursor).toBeNull();
  expect(actors).toEqual([{ userId: s.people.admin, name: 'admin' }]);
  const actor = { userId: s.people.admin, name: 'admin' };
  const about = (name: 'parent' | 'parent2', called: string = name) => ({ id: s.people[name], name: called });
  expect(items).toEqual([
    entry('membership.renamed', about('parent', 'Claire'), { from: 'parent', to: 'Claire' }, null),
    entry('membership.suspended', about('parent2'), { until: '2090-01-15T23:00:00.000Z' }, null),
    entry('membership.roleSet', about('parent', 'Claire'), { from: 'parent', to: 'teacher' }, null),
    entry('conversation.startedWithStudent', null, {}, 'audit.cannotUndo'),
  ]);

  function entry(action: string, subject: object | null, detail: object, undoFault: string | null) {
    return { id: expect.any(String), at: expect.any(Date), action, actor, subject, detail, undoFault, isUndo: false };
  }
});

test('[PEOPLE29] by who did it, whom it is about, what was done and on which days, page after page', async () => {
  await using s = await school();
  const { admin } = (await s.as('admin')).api;
  const { parent, student } = s.people;
  for (const userId of [parent, student, parent])
    await admin.changePerson.mutate({ userId, externalId: randomUUID().slice(0, 8) });
  await admin.suspend.mutate({ userId: student });
  const count = async (input: Parameters<typeof admin.audit.query>[0]) => (await admin.audit.query(input)).items.length;
  expect(await count({ subjectId: parent })).toBe(2);
  expect(await count({ subjectId: student, action: 'membership.suspended' })).toBe(1);
  expect(await count({ actorId: s.people.admin })).toBe(4);
  expect(await count({ actorId: s.people.teacher })).toBe(0);
  const by = (actorId: string) => ({ id: randomUUID(), establishmentId: s.id, actorId, subjectId: student });
  const others = [s.people.teacher2, s.people.teacher].map((id) => ({ ...by(id), action: 'access.reset' as const }));
  await s.db.insertInto('auditEntry').values(others).execute();
  const { actors } = await admin.audit.query({ actorId: s.people.teacher });
  expect(actors.map(({ name }) => name)).toEqual(['admin', 'teacher', 'teacher2']);
  expect(await count({ actorId: s.people.teacher })).toBe(1);
  const { rows } = await sql<{ today: string; before: string }>`
    select (now() at time zone 'Europe/Paris')::date as today, (now() at time zone 'Europe/Paris')::date - 1 as before`.execute(
    s.db,
  );
  const { today, before } = rows[0]!;
  expect(await count({ from: today, to: today })).toBe(6);
  expect(await count({ to: before })).toBe(0);
  expect(await count({ from: before, to: before })).toBe(0);
  const first = await admin.audit.query({ limit: 3 });
  const second = await admin.audit.query({ limit: 3, cursor: first.nextCursor! });
  expect(second.nextCursor).toBeNull();
  const whole = await admin.audit.query({});
  expect([...first.items, ...second.items]).toEqual(whole.items);
  expect(await refusalOf(admin.audit.query({ cursor: 'x' }))).toMatchObject({ reason: 'page.cursorInvalid' });
});

test('[PEOPLE29] nobody but an admin of the school reads it, and what an earlier version kept is shown as far as it says', async () => {
  await using s = await school();
  await using other = await school();
  const { admin } = (await s.as('admin')).api;
  const teacher = (await s.as('teacher')).api.admin;
  expect(await refusalOf(teacher.audit.query({}))).toMatchObject({ reason: 'admin.needed' });
  const foreign = admin.audit.query({ establishmentId: other.id });
  expect(await refusalOf(foreign)).toMatchObject({ reason: 'establishment.unknown' });
  const old = { id: randomUUID(), establishmentId: s.id, actorId: other.people.admin, subjectId: randomUUID() };
  await s.db
    .insertInto('auditEntry')
    .values({ ...old, action: 'membership.roleSet' })
    .execute();
  const { items, actors } = await admin.audit.query({});
  expect(actors).toEqual([]);
  expect(items).toEqual([
    {
      id: old.id,
      at: expect.any(Date),
      action: 'membership.roleSet',
      actor: { userId: other.people.admin, name: null },
      subject: null,
      detail: { from: null, to: null },
      isUndo: false,
      undoFault: null,
    },
  ]);
  expect((await (await other.as('admin')).api.admin.audit.query({})).items).toEqual([]);
});
