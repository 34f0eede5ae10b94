import { expect, test } from 'vitest';
import { contactRules } from '../../src/shared/contact-rules.ts';
import { join, newPerson, school } from '../support/school.ts';
import { connect } from '../support/client.ts';

test('who the caller is, their school, and what they may do there', async () => {
  await using s = await school();
  const { user, memberships } = await (await s.as('teacher')).api.me.query();
  expect(user).toEqual({
    id: s.people.teacher,
    name: 'teacher',
    photo: null,
    email: expect.stringMatching(/^teacher\./),
    locale: 'fr',
  });
  expect(memberships).toEqual([
    {
      establishment: { id: s.id, name: expect.stringMatching(/^Collège/), timezone: 'Europe/Paris' },
      role: 'teacher',
      may: {
        createGroup: true,
        createAnnouncement: true,
        administer: false,
        startWriting: contactRules.teacher,
        write: 'always',
        resetPupils: false,
        typing: true,
        announcementReactions: false,
        announceUrgently: false,
        editMinutes: 15,
        fileMegabytes: 25,
      },
      answering: [
        { userId: s.people.admin, name: 'admin' },
        { userId: s.people.teacher2, name: 'teacher2' },
      ],
      hours: null,
    },
  ]);
  expect((await (await s.as('student')).api.me.query()).memberships[0]?.may.createAnnouncement).toBe(false);
});

test('[PEOPLE5] someone in two schools has one account with both, each with its own role; a school that suspended them is gone', async () => {
  await using one = await school();
  await using other = await school();
  await join(one.db, other.id, one.people.parent, 'teacher');
  const parent = await one.as('parent');
  const schools = (await parent.api.me.query()).memberships.map(
    ({ establishment, role }) => `${establishment.id} ${role}`,
  );
  expect(schools.sort()).toEqual([`${one.id} parent`, `${other.id} teacher`].sort());
  await one.db
    .updateTable('membership')
    .set({ suspendedAt: new Date() })
    .where('establishmentId', '=', one.id)
    .where('userId', '=', one.people.parent)
    .execute();
  expect((await parent.api.me.query()).memberships.map(({ role }) => role)).toEqual(['teacher']);
});

test('[PREF1] how their pages look comes with it, so that a new device does from its first moment', async () => {
  await using s = await school();
  const teacher = await s.as('teacher');
  expect((await teacher.api.me.query()).display).toBeNull();
  await teacher.api.account.setPreferences.mutate({ display: { theme: 'dark', language: 'ar' } });
  expect((await teacher.api.me.query()).display).toEqual({ theme: 'dark', textSize: 'usual', language: 'ar' });
  expect((await (await s.as('parent')).api.me.query()).display).toBeNull();
});

test('no password, digest or folded name leaves with it', async () => {
  await using s = await school();
  const userId = await newPerson(s.db, s.id, 'eloise', 'admin');
  await s.db.updateTable('user').set({ name: 'Éloïse' }).where('id', '=', userId).execute();
  await using client = await connect(userId, s.server.origin);
  const text = JSON.stringify(await client.http.me.query());
  expect(text).toContain('Éloïse');
  expect(text).not.toMatch(/password|folded|"eloise"|hash/i);
});
