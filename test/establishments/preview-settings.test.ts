import { expect, test } from 'vitest';
import { settingsFrom, type SettingsPatch } from '../../src/shared/school-settings.ts';
import { classOf, openFor } from '../support/classes.ts';
import { contactsTurned, conversationsTurned, writing } from '../support/counted-plainly.ts';
import { nothingDue } from '../support/due.ts';
import { cast, newGuardianship, school, type Name, type School } from '../support/school.ts';
import { set } from '../support/settings.ts';
import { growAtRandom } from '../support/random/school.ts';
import { patchAtRandom } from '../support/random/patch.ts';
import { newChance, seed } from '../support/seed.ts';
import { say, start } from '../support/talk.ts';

const patches: Record<string, SettingsPatch> = {
  nothing: {},
  'teachers and parents apart': { contactRules: { teacher: { parent: 'never' }, parent: { teacher: 'never' } } },
  'teachers to parents no more': { contactRules: { teacher: { parent: 'never' } } },
  'admins to those they teach': { contactRules: { admin: { student: 'taught', parent: 'childTaught' } } },
  'no student writes': { studentWriting: 'never' },
  'no adult alone': { aloneWithStudents: 'never' },
  'nobody with anybody': {
    contactRules: {
      admin: { admin: 'never', teacher: 'never', parent: 'never', student: 'never' },
      teacher: { admin: 'never', teacher: 'never', parent: 'never', student: 'never' },
      parent: { admin: 'never', teacher: 'never', student: 'never' },
      student: { teacher: 'never', parent: 'never' },
    },
  },
};

/** Conversations of every kind between all of them: also one of a class that is over, and one with a parent who only reads. */
async function lived(s: School): Promise<void> {
  await s.db
    .updateTable('guardianship')
    .set({ access: 'reads' })
    .where('establishmentId', '=', s.id)
    .where('guardianId', '=', s.people.parent2)
    .execute();
  const [admin, teacher, parent] = [await s.as('admin'), await s.as('teacher'), await s.as('parent')];
  for (const name of ['teacher', 'parent', 'student'] as const) await start(s, admin, [name]);
  for (const name of ['parent', 'student', 'student2', 'teacher2'] as const) await start(s, teacher, [name]);
  await start(s, parent, ['student']);
  await start(s, teacher, ['student', 'student2'], { title: '6e B' });
  await start(s, admin, ['teacher', 'parent', 'parent2'], { title: 'Parents' });
  const classId = await classOf(s, '6e B');
  await say(teacher, await openFor(admin, classId, 'students'), 'Bonjour');
  await admin.http.admin.closeClassConversation.mutate({ classId, with: 'students' });
  await start(s, teacher, ['parent', 'student'], { title: 'Avis', kind: 'announcement' });
  await nothingDue(s);
}

test.each(Object.entries(patches))(
  '[RULE6] the number told is the number changed, there and back: %s',
  async (_, patch) => {
    await using s = await school();
    await lived(s);
    const admin = await s.as('admin');
    const back = Object.fromEntries(Object.keys(patch).map((name) => [name, null])) as SettingsPatch;
    for (const settings of [patch, back]) {
      const told = await admin.http.admin.previewSettings.query({ settings });
      const before = await writing(s);
      await set(admin, settings);
      await nothingDue(s);
      expect(told.conversations).toEqual(conversationsTurned(before, await writing(s)));
    }
  },
);

test.each(Object.entries(patches))(
  '[RULE6] so many people reach more or fewer as they then may: %s',
  async (_, patch) => {
    await using s = await school();
    const { contacts, people } = await (await s.as('admin')).http.admin.previewSettings.query({ settings: patch });
    expect(people).toEqual({ admin: 1, teacher: 2, parent: 2, student: 3 });
    const everyone = (Object.keys(cast) as Name[]).map((name) => ({ userId: s.people[name], role: cast[name] }));
    const [was, is] = [settingsFrom({}).contactRules, settingsFrom(patch).contactRules];
    expect(contacts).toEqual(await contactsTurned(s, everyone, was, is));
  },
);

test('[RULE6] a preview changes nothing', async () => {
  await using s = await school();
  await lived(s);
  const admin = await s.as('admin');
  const before = [await writing(s), await admin.http.admin.settings.query({})];
  await admin.http.admin.previewSettings.query({ settings: patches['nobody with anybody']! });
  await nothingDue(s);
  expect([await writing(s), await admin.http.admin.settings.query({})]).toEqual(before);
});

test('[RULE6] who teaches their own child is nobody whom they themselves could write to', async () => {
  await using s = await school();
  await newGuardianship(s.db, s.id, s.people.teacher, s.people.student);
  const settings = { contactRules: { teacher: { teacher: 'childTaught' } } } as const;
  const { contacts } = await (await s.as('admin')).http.admin.previewSettings.query({ settings });
  expect(contacts).toEqual([{ from: 'teacher', to: 'teacher', gaining: 0, losing: 2 }]);
});

test('[RULE6] of a school of chance, whatever was set in it before, as many are told as are changed', async () => {
  await using s = await school();
  const chance = newChance();
  const people = await growAtRandom(s, chance);
  const admin = await s.as('admin');
  for (let round = 0; round < 8; round += 1) {
    const settings = patchAtRandom(chance);
    const told = await admin.http.admin.previewSettings.query({ settings });
    const [before, { settings: was }] = [await writing(s), await admin.http.admin.settings.query({})];
    const { settings: is } = await set(admin, settings);
    await nothingDue(s);
    expect({ seed, settings, contacts: told.contacts, conversations: told.conversations }).toEqual({
      seed,
      settings,
      contacts: await contactsTurned(s, people, was.contactRules, is.contactRules),
      conversations: conversationsTurned(before, await writing(s)),
    });
  }
});
