import { expect, test } from 'vitest';
import type { RosterQuestion } from '../../src/shared/roster.ts';
import { school } from '../support/school.ts';
import { emptied, imported, relations, stateOf } from './roster-state.ts';
import { answer, apply, dryRun, questions, sample, section } from './rostering.ts';

test('[ROSTER1] onde-eleves.csv: six pupils, one of them on two lines, one without INE, two of one name, under the names they use', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [sample('onde-eleves.csv')]);
  expect(plan).toMatchObject({
    files: [{ profile: 'ondeStudents', role: 'student', missing: null, lines: 7 }],
    counts: { unanswered: 0, cannot: 0 },
  });
  const noted = await section(admin, plan.planId, 'noted');
  expect(noted).toEqual([
    { kind: 'noted', file: 'onde-eleves.csv', line: 8, reason: 'sameTwice', about: 'Kâzim Oztürk' },
    { kind: 'noted', file: 'onde-eleves.csv', line: 6, reason: 'noExternalId', about: "Aïssatou Fatou N'Diaye" },
  ]);
  await apply(s, admin, plan);
  expect(await imported(s)).toMatchObject([
    { name: "Aïssatou Fatou N'Diaye", externalId: null, birthDate: '2016-08-21', role: 'student', email: null },
    { name: 'Éloïse Abbadie', externalId: '0700000001A', birthDate: '2017-03-09' },
    { name: 'Gaspard Abbadie-Nœl', externalId: '0700000002A', birthDate: '2015-11-30' },
    { name: 'Gaspard Abbadie', externalId: '0700000003A', birthDate: '2014-06-02' },
    { name: 'Inês Da Silva Rocha', externalId: '0700000004A', birthDate: '2016-01-17' },
    { name: 'Kâzim Oztürk', externalId: '0700000006A', birthDate: '2017-12-05' },
  ]);
  expect((await relations(s)).students).toEqual(
    [
      "Aïssatou Fatou N'Diaye: CE1-CE2 Mme LE GOFF",
      "Gaspard Abbadie-Nœl: CM1 M. D'ORMESSAN",
      "Gaspard Abbadie: CM2 M. D'ORMESSAN",
      'Inês Da Silva Rocha: CE1-CE2 Mme LE GOFF',
      'Kâzim Oztürk: CP Mme HEBERT',
      'Éloïse Abbadie: CE1-CE2 Mme LE GOFF',
    ].toSorted(),
  );
  const classes = await s.db
    .selectFrom('schoolClass')
    .select(['name', 'externalId'])
    .where('establishmentId', '=', s.id)
    .orderBy('externalId')
    .execute();
  expect(classes).toEqual([
    { name: 'CE1-CE2 Mme LE GOFF', externalId: '900001' },
    { name: "CM1 M. D'ORMESSAN", externalId: '900002' },
    { name: "CM2 M. D'ORMESSAN", externalId: '900003' },
    { name: 'CP Mme HEBERT', externalId: '900004' },
  ]);
});

const onde = ['onde-eleves.csv', 'onde-responsables.csv', 'onde-enseignants.csv'].map(sample);

test('[ROSTER1] onde-responsables.csv: each guardian is linked to the children of their line, homonyms by class; what cannot be known is asked', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, onde);
  expect(plan.counts).toMatchObject({ cannot: 0, questions: 4, unanswered: 4 });
  const asked = await questions(admin, plan.planId);
  expect(asked.map(({ kind, about, lines }) => [kind, about, lines.map(({ line }) => line)])).toEqual([
    ['sameName', "Mariama N'Diaye", [7, 8]],
    ['mails', "Mariama N'Diaye", [7]],
    ['sharedMail', 'famille.rocha@example.org', [5, 6]],
    ['admin', 'Anne-Sophie Le Goff', [2]],
  ]);
  const guardians = (await section(admin, plan.planId, 'new')).filter(
    (one) => one.kind === 'person' && one.role === 'parent',
  );
  expect(guardians).toHaveLength(8);
  const unreachable = (await section(admin, plan.planId, 'noted')).filter(
    (one) => one.kind === 'noted' && one.reason === 'noEmail',
  );
  expect(unreachable.map((one) => 'about' in one && one.about)).toEqual(
    expect.arrayContaining(['Rose Abbadie', 'Emre Oztürk']),
  );
  const decided = await answer(
    admin,
    plan,
    ({ kind }) =>
      ({
        sameName: 'one',
        mails: 'mariama@example.org',
        sharedMail: 'João Da Silva Rocha',
        admin: 'admin',
        known: 'new',
      })[kind],
  );
  expect(decided.counts).toMatchObject({ questions: 4, unanswered: 0 });
  await apply(s, admin, decided);
  expect((await relations(s)).guardians).toEqual(
    [
      'Solène Nœl: Éloïse Abbadie 0700000001A',
      'Solène Nœl: Gaspard Abbadie-Nœl 0700000002A',
      'Tanguy Abbadie: Éloïse Abbadie 0700000001A',
      'Tanguy Abbadie: Gaspard Abbadie-Nœl 0700000002A',
      'Rose Abbadie: Gaspard Abbadie 0700000003A',
      'João Da Silva Rocha: Inês Da Silva Rocha 0700000004A',
      'Célia Da Silva Rocha: Inês Da Silva Rocha 0700000004A',
      "Mariama N'Diaye: Aïssatou Fatou N'Diaye",
      'Emre Oztürk: Kâzim Oztürk 0700000006A',
    ].toSorted(),
  );
  const parents = (await imported(s)).filter(({ role }) => role === 'parent');
  expect(new Map(parents.map(({ name, email }) => [name, email]))).toEqual(
    new Map([
      ['Solène Nœl', 'solene.noel@example.org'],
      ['Tanguy Abbadie', 'tanguy.abbadie@example.org'],
      ['Rose Abbadie', null],
      ['João Da Silva Rocha', 'famille.rocha@example.org'],
      ['Célia Da Silva Rocha', null],
      ["Mariama N'Diaye", 'mariama@example.org'],
      ['Emre Oztürk', null],
    ]),
  );
});

test('[ROSTER1] onde-enseignants.csv: three teachers, one with two classes; who leads the school is an admin where a person says so', async () => {
  await using s = await emptied(await school());
  const admin = await s.as('admin');
  const plan = await dryRun(admin, [sample('onde-enseignants.csv')]);
  const decided = await answer(admin, plan, () => 'admin');
  await apply(s, admin, decided);
  expect((await imported(s)).map(({ name, role }) => [name, role])).toEqual([
    ['Anne-Sophie Le Goff', 'admin'],
    ["Guy D'Ormessan", 'teacher'],
    ['Zoe Hebert', 'teacher'],
  ]);
  expect((await relations(s)).teachers).toEqual([
    'Anne-Sophie Le Goff: CE1-CE2 Mme LE GOFF',
    "Guy D'Ormessan: CM1 M. D'ORMESSAN",
    "Guy D'Ormessan: CM2 M. D'ORMESSAN",
    'Zoe Hebert: CP Mme HEBERT',
  ]);
});

test.each(['one', 'separate'])(
  '[ROSTER2] the same files again change nothing and ask nothing, with namesakes taken for %s',
  async (word) => {
    await using s = await emptied(await school());
    const admin = await s.as('admin');
    const choose = ({ kind, choices }: RosterQuestion) => (kind === 'sameName' ? word : choices[0]!.id);
    await apply(s, admin, await answer(admin, await dryRun(admin, onde), choose));
    const state = await stateOf(s);
    const again = await dryRun(admin, onde);
    const people = word === 'one' ? 16 : 17;
    expect(again).toMatchObject({
      needsName: false,
      counts: { new: 0, changed: 0, gone: 0, unanswered: 0, same: people },
    });
    await apply(s, admin, again);
    expect(await stateOf(s)).toBe(state);
  },
);
