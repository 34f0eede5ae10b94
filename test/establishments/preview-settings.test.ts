import { expect, test } from 'vitest';
import { mayStartWriting } from '../../src/shared/may.ts';
import { roles, type Relation } from '../../src/shared/public.ts';
import { settingsFrom, type SettingsPatch } from '../../src/shared/school-settings.ts';
import { classOf, openFor } from '../support/classes.ts';
import { nothingDue } from '../support/due.ts';
import { relationsOf } from '../../src/server/people/relations-of.ts';
import { cast, school, type Name, type School } from '../support/school.ts';
import { set } from '../support/settings.ts';
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

async function writing(s: School): Promise<Map<string, boolean>> {
  const rows = await s.db
    .selectFrom('participant')
    .select(['conversationId', 'userId', 'canWrite'])
    .where('establishmentId', '=', s.id)
    .execute();
  return new Map(rows.map(({ conversationId, userId, canWrite }) => [`${conversationId} ${userId}`, canWrite]));
}

/** In how many conversations somebody lost writing, or has it now. */
function turned(before: Map<string, boolean>, after: Map<string, boolean>, to: boolean): number {
  const keys = [...after].filter(([key, canWrite]) => canWrite === to && before.get(key) !== to).map(([key]) => key);
  return new Set(keys.map((key) => key.split(' ')[0])).size;
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
      const after = await writing(s);
      expect(told.conversations).toEqual({
        silenced: turned(before, after, false),
        opened: turned(before, after, true),
        isWhole: true,
      });
    }
  },
);

test.each(Object.entries(patches))(
  '[RULE6] so many people reach more or fewer as they then may: %s',
  async (_, patch) => {
    await using s = await school();
    const { contacts, people } = await (await s.as('admin')).http.admin.previewSettings.query({ settings: patch });
    expect(people).toEqual({ admin: 1, teacher: 2, parent: 2, student: 3 });
    const names = Object.keys(cast) as Name[];
    const pairs = names.flatMap((one) => names.filter((other) => other !== one).map((other) => [one, other] as const));
    const held = await relationsOf(
      s.db,
      s.id,
      pairs.map(([one, other]) => [s.people[one], s.people[other]]),
    );
    const [was, is] = [settingsFrom({}).contactRules, settingsFrom(patch).contactRules];
    const counted = roles.flatMap((from) =>
      roles.flatMap((to) => {
        const reach = (rules: typeof was) => (one: Name, other: Name, related: readonly Relation[]) =>
          cast[one] === from && cast[other] === to && mayStartWriting(rules, from, to, related);
        const of = (more: typeof was, less: typeof was) =>
          new Set(
            pairs.flatMap(([one, other], index) =>
              reach(more)(one, other, held[index]!) && !reach(less)(one, other, held[index]!) ? [one] : [],
            ),
          ).size;
        const [gaining, losing] = [of(is, was), of(was, is)];
        return gaining + losing > 0 ? [{ from, to, gaining, losing }] : [];
      }),
    );
    expect(contacts).toEqual(counted);
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
