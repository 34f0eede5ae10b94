import { expect, test } from 'vitest';
import type { PresenceEvent } from '../../src/shared/public.ts';
import { followPresence } from '../support/follow.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { join, school, type School } from '../support/school.ts';
import { namesIn, start } from '../support/talk.ts';
import { until } from '../support/until.ts';

const of = (s: School, events: PresenceEvent[], name: keyof School['people']) =>
  events.filter(({ userId }) => userId === s.people[name]).map(({ presence }) => presence);

test('[LIVE9] first the present state of everyone who shares a conversation, then each change', async () => {
  await using s = await school();
  const [teacher, parent] = [await s.as('teacher'), await s.as('parent')];
  await start(s, teacher, ['parent']);
  await start(s, teacher, ['admin']);
  const heard = await followPresence(teacher);
  await until(() => heard.events.length === 2);
  expect(of(s, heard.events, 'parent')).toEqual(['online']);
  expect(of(s, heard.events, 'admin')).toEqual(['offline']);
  expect(heard.events[0]!.at).toBeInstanceOf(Date);
  await parent.api.setPresence.mutate({ presence: 'away' });
  await until(() => of(s, heard.events, 'parent').length === 2);
  await parent.api.setPresence.mutate({ presence: 'online' });
  await until(() => of(s, heard.events, 'parent').length === 3);
  await s.as('admin');
  await until(() => of(s, heard.events, 'admin').length === 2);
  expect(of(s, heard.events, 'parent')).toEqual(['online', 'away', 'online']);
  expect(of(s, heard.events, 'admin')).toEqual(['offline', 'online']);
});

test('[LIVE9] away is who is away on every device', async () => {
  await using s = await school();
  const [teacher, desk, phone] = [await s.as('teacher'), await s.as('parent'), await s.as('parent')];
  await start(s, teacher, ['parent']);
  await phone.api.me.query();
  const heard = await followPresence(teacher);
  await desk.api.setPresence.mutate({ presence: 'away' });
  await desk.api.setPresence.mutate({ presence: 'away' });
  expect(of(s, heard.events, 'parent')).toEqual(['online']);
  await phone.api.setPresence.mutate({ presence: 'away' });
  await until(() => of(s, heard.events, 'parent').length === 2);
  expect(of(s, heard.events, 'parent')).toEqual(['online', 'away']);
});

test('[LIVE9] students share theirs with nobody, and see that of those who do', async () => {
  await using s = await school();
  const [teacher, student] = [await s.as('teacher'), await s.as('student')];
  await start(s, teacher, ['student']);
  await start(s, teacher, ['parent']);
  const [heard, theirs] = [await followPresence(teacher), await followPresence(student)];
  await until(() => theirs.events.length === 1);
  expect(of(s, theirs.events, 'teacher')).toEqual(['online']);
  await student.api.setPresence.mutate({ presence: 'away' });
  const parent = await s.as('parent');
  await parent.api.me.query();
  await until(() => of(s, heard.events, 'parent').at(-1) === 'online');
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
  await until(() => of(s, heard.events, 'parent').at(-1) === 'away');
  expect(namesIn(s, [...new Set(heard.events.map(({ userId }) => userId))])).toEqual(['parent']);
});

test('[LIVE9] who is a student in one of their schools shares it in none', async () => {
  await using s = await school();
  await using other = await school();
  await join(s.db, other.id, s.people.parent, 'student');
  const teacher = await s.as('teacher');
  await start(s, teacher, ['parent']);
  await start(s, teacher, ['admin']);
  const heard = await followPresence(teacher);
  const [parent, admin] = [await s.as('parent'), await s.as('admin')];
  await parent.api.me.query();
  await admin.api.me.query();
  await until(() => of(s, heard.events, 'admin').at(-1) === 'online');
  expect(of(s, heard.events, 'parent')).toEqual([]);
});

test('[LIVE9] a socket that opens and closes at once leaves nobody behind it', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  await start(s, teacher, ['parent']);
  const parent = await s.as('parent');
  await parent.ws.close();
  for (let index = 0; index < 8; index += 1) (await rawSocket(parent)).socket.terminate();
  const heard = await followPresence(teacher);
  await until(() => heard.events.length > 0);
  expect(of(s, heard.events, 'parent')).not.toContain('away');
});
