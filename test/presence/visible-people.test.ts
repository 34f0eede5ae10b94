import { expect, test } from 'vitest';
import { limits } from '../../src/shared/limits.ts';
import type { TestClient } from '../support/client.ts';
import { followPresence } from '../support/follow.ts';
import { join, newClass, school, type School } from '../support/school.ts';
import { namesIn, start } from '../support/talk.ts';
import { told } from '../support/told-presence.ts';
import { until } from '../support/until.ts';

test('[LIVE9] students share theirs with nobody, and see that of those who do', async () => {
  await using s = await school();
  const [teacher, student] = [await s.as('teacher'), await s.as('student')];
  await start(s, teacher, ['student']);
  await start(s, teacher, ['parent']);
  const [heard, theirs] = [await followPresence(teacher), await followPresence(student)];
  await until(() => theirs.events.length === 1);
  expect(told(s, theirs.events, 'teacher')).toEqual(['online']);
  await student.api.setPresence.mutate({ presence: 'away' });
  const parent = await s.as('parent');
  await parent.api.me.query();
  await until(() => told(s, heard.events, 'parent').at(-1) === 'online');
  expect(
    namesIn(
      s,
      heard.events.map(({ userId }) => userId),
    ),
  ).not.toContain('student');
});

test('[LIVE9] people without a conversation in common hear nothing of each other', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  await start(s, admin, ['parent']);
  const heard = await followPresence(admin);
  await teacher.api.setPresence.mutate({ presence: 'away' });
  const parent = await s.as('parent');
  await parent.api.setPresence.mutate({ presence: 'away' });
  await until(() => told(s, heard.events, 'parent').at(-1) === 'away');
  expect(namesIn(s, [...new Set(heard.events.map(({ userId }) => userId))])).toEqual(['parent']);
});

test('[LIVE9] what somebody shares in one school says nothing of what they share in another', async () => {
  await using s = await school();
  await using other = await school();
  await join(s.db, other.id, s.people.parent, 'student');
  const [teacher, elsewhere] = [await s.as('teacher'), await other.as('teacher')];
  await start(s, teacher, ['parent']);
  await start(s, teacher, ['admin']);
  await newClass(s.db, other.id, '4e', other.people.teacher, [s.people.parent]);
  for (const userId of [s.people.parent, other.people.admin])
    await elsewhere.http.createConversation.mutate({ participantIds: [userId] });
  const [heard, heardElsewhere] = [await followPresence(teacher), await followPresence(elsewhere)];
  const parent = await s.as('parent');
  await parent.api.me.query();
  await until(() => told(s, heard.events, 'parent').at(-1) === 'online');
  const admin = await other.as('admin');
  await admin.api.me.query();
  await until(() => heardElsewhere.events.some(({ presence }) => presence === 'online'));
  expect(heardElsewhere.events.map(({ userId }) => userId)).not.toContain(s.people.parent);
});

const announce = (s: School, by: TestClient, names: (keyof School['people'])[]) =>
  start(s, by, names, { title: 'Photos', kind: 'announcement' });

test('[LIVE9] whom an announcement is for see nobody there but its staff to whom they may write, and nothing of each other', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  await announce(s, teacher, ['parent', 'parent2', 'student', 'teacher2']);
  const [staff, heard] = [await followPresence(teacher), await followPresence(parent)];
  for (const name of ['parent2', 'teacher2', 'student'] as const) await (await s.as(name)).api.me.query();
  await until(() => told(s, staff.events, 'parent2').at(-1) === 'online');
  await until(() => told(s, staff.events, 'teacher2').at(-1) === 'online');
  expect(
    namesIn(
      s,
      heard.events.map(({ userId }) => userId),
    ),
  ).toEqual(['teacher']);
});

test('[LIVE9] two of a group who may not write to each other see nothing of each other, nor in the search for contacts', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  await start(s, teacher, ['parent', 'parent2'], { title: 'Sortie' });
  const [staff, heard] = [await followPresence(teacher), await followPresence(parent)];
  await (await s.as('parent2')).api.setPresence.mutate({ presence: 'away' });
  await until(() => told(s, staff.events, 'parent2').at(-1) === 'away');
  expect(told(s, heard.events, 'parent2')).toEqual([]);
  expect(told(s, heard.events, 'teacher')).toEqual(['online']);
});

test('[LIVE9] whoever may no longer write to somebody sees no more of them, though their conversation stays', async () => {
  await using s = await school();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  await start(s, parent, ['teacher']);
  await start(s, parent, ['admin']);
  const before = await followPresence(parent);
  await until(() => told(s, before.events, 'teacher').at(-1) === 'online');
  await s.db.deleteFrom('classTeacher').where('userId', '=', s.people.teacher).execute();
  await teacher.api.setPresence.mutate({ presence: 'away' });
  const after = await followPresence(parent);
  await until(() => told(s, after.events, 'admin').length > 0);
  expect(told(s, after.events, 'teacher')).toEqual([]);
  expect(await admin.api.me.query()).toBeDefined();
});

test('[LIVE9] of somebody who is made a student nothing is known any more, and of whoever leaves neither', async () => {
  await using s = await school();
  const [admin, teacher] = [await s.as('admin'), await s.as('teacher')];
  await start(s, teacher, ['parent']);
  const { id: group } = await start(s, teacher, ['admin', 'teacher2'], { title: 'Conseil' });
  const [parent, teacher2] = [await s.as('parent'), await s.as('teacher2')];
  const heard = await followPresence(teacher);
  await until(() =>
    ['parent', 'teacher2'].every((name) => told(s, heard.events, name as 'parent').at(-1) === 'online'),
  );
  await admin.http.admin.setRole.mutate({ userId: s.people.parent, role: 'student' });
  await until(() => told(s, heard.events, 'parent').at(-1) === 'unknown');
  await teacher2.http.leaveConversation.mutate({ conversationId: group });
  await until(() => told(s, heard.events, 'teacher2').at(-1) === 'unknown');
  await parent.api.me.query();
  expect(told(s, heard.events, 'parent').at(-1)).toBe('unknown');
});

test('[LIVE9] among more than a hundred people being in one conversation shows nobody who is there', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  const { id } = await start(s, teacher, ['parent', 'teacher2'], { title: 'Tous' });
  await start(s, teacher, ['teacher2']);
  const participantCount = limits.presenceParticipants + 1;
  await s.db.updateTable('conversation').set({ participantCount }).where('id', '=', id).execute();
  const heard = await followPresence(teacher);
  await (await s.as('parent')).api.setPresence.mutate({ presence: 'away' });
  await (await s.as('teacher2')).api.setPresence.mutate({ presence: 'away' });
  await until(() => told(s, heard.events, 'teacher2').at(-1) === 'away');
  expect(told(s, heard.events, 'parent')).toEqual([]);
});
