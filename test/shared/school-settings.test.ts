import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { contactRules, isWithin, mayStartWriting } from '../../src/shared/contact-rules.ts';
import { roles, type ContactRule, type Relation } from '../../src/shared/public.ts';
import {
  placesOf,
  settingsFrom,
  settingsPatch,
  settingsWith,
  type SchoolSettings,
} from '../../src/shared/school-settings.ts';

const rules: ContactRule[] = ['always', 'never', 'guardian', 'taught', 'childTaught'];
const relations: Relation[][] = [[], ['guardian'], ['taught'], ['childTaught']];
const cells = roles.flatMap((from) => roles.flatMap((to) => rules.map((rule) => ({ from, to, rule }))));

test.each(cells)('[SET2] $from → $to may be set to $rule only where that lets nobody more through', (cell) => {
  const { from, to, rule } = cell;
  const contactRulesSet = { contactRules: { [from]: { [to]: rule } } };
  const set = { ...contactRules, [from]: { ...contactRules[from], [to]: rule } };
  const lets = (table: typeof set | typeof contactRules, related: Relation[]) =>
    mayStartWriting(table, from, to, related);
  // What a family may always is no reason to take one rule for another.
  const isNarrower = relations
    .filter((related) => !related.includes('guardian') || rule === 'guardian')
    .every((related) => contactRules[from][to] === 'always' || lets(contactRules, related) || !lets(set, related));
  const isGuardianForNone = rule === 'guardian' && !isWithin(contactRules[from][to], rule);
  const allowed = isNarrower && !isGuardianForNone;
  expect(isWithin(contactRules[from][to], rule)).toBe(allowed);
  expect(z.safeParse(settingsPatch, contactRulesSet).success).toBe(allowed);
  expect(settingsFrom(contactRulesSet).contactRules).toEqual(allowed ? set : contactRules);
});

const everybody = { admin: true, teacher: true, parent: true, student: true };
/** Of children no photo is shown where the school has not said so. */
const adults = { ...everybody, student: false };
const defaults: SchoolSettings = {
  contactRules,
  studentWriting: 'always',
  aloneWithStudents: 'answered',
  groups: everybody,
  receipts: everybody,
  presence: everybody,
  typing: everybody,
  photos: adults,
  teacherResets: false,
  publicRules: true,
  weeklyReport: false,
  announcementReactions: false,
  hours: 'none',
  urgentAnnouncements: { admin: true, teacher: false, parent: false, student: false },
  editMinutes: 15,
  fileMegabytes: 25,
};

test('[SET5] what is stored and cannot be read is the default, whatever it is', () => {
  const strange = [
    null,
    'x',
    0.5,
    [],
    { admin: null },
    { admin: 'never' },
    { admin: { admin: 'sometimes' } },
    { x: 1 },
  ];
  expect(settingsFrom({})).toEqual(defaults);
  for (const name of Object.keys(defaults))
    for (const value of strange) expect(settingsFrom({ [name]: value, later: { x: 1 } })).toEqual(defaults);
});

test.each(
  (['groups', 'receipts', 'presence', 'typing', 'photos'] as const).flatMap((name) =>
    roles.map((role) => ({ name, role })),
  ),
)('[SET2] $name of $role is on or off, and admins make groups in any case', ({ name, role }) => {
  const off = { [name]: { [role]: false } };
  const isFixed = name === 'groups' && role === 'admin';
  expect(z.safeParse(settingsPatch, off).success).toBe(!isFixed);
  expect(settingsFrom(off)).toEqual(isFixed ? defaults : { ...defaults, [name]: { ...defaults[name], [role]: false } });
});

test('[SET2] hours have days, each once, and end after they begin', () => {
  const hours = { days: [1, 5], from: 480, to: 1_080 };
  const fits = (studentWriting: unknown) => z.safeParse(settingsPatch, { studentWriting }).success;
  for (const right of ['always', 'never', null, hours, { ...hours, from: 0, to: 1_440 }])
    expect(fits(right)).toBe(true);
  for (const wrong of [{ days: [] }, { days: [0] }, { days: [8] }, { days: [1, 1] }, { from: 1_080 }, { to: 1_441 }])
    expect(fits({ ...hours, ...wrong })).toBe(false);
  for (const wrong of ['sometimes', { ...hours, x: 1 }, { days: [1] }]) expect(fits(wrong)).toBe(false);
  expect(settingsFrom({ studentWriting: hours }).studentWriting).toEqual(hours);
});

test('[RULE7] every setting has a place of its own, and what a patch would leave is what is stored', () => {
  const places = placesOf(settingsFrom({}));
  expect(places.size).toBe(16 + 6 * 4 + 9);
  const patch = { contactRules: { parent: { teacher: 'never' } }, presence: { student: false } } as const;
  const changed = [...placesOf(settingsWith({}, patch))].filter(([place, value]) => places.get(place) !== value);
  expect(Object.fromEntries(changed)).toEqual({ 'contactRules.parent.teacher': 'never', 'presence.student': false });
  expect(settingsWith(patch, { presence: null })).toEqual(settingsFrom({ contactRules: patch.contactRules }));
});

test('[SET2] what is sent is strict: no other key, no other role, no other word', () => {
  const wrong = [{ x: 1 }, { contactRules: { x: {} } }, { contactRules: { admin: { x: 'never' } } }];
  for (const patch of [...wrong, { contactRules: { admin: { admin: 'sometimes' } } }, { contactRules: [] }])
    expect(z.safeParse(settingsPatch, patch).success).toBe(false);
  for (const patch of [{}, { contactRules: null }, { contactRules: {} }, { contactRules: { admin: {} } }])
    expect(z.safeParse(settingsPatch, patch).success).toBe(true);
});
