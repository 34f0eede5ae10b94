import { expect, test } from 'vitest';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { chaptersOf } from '../../../src/client/rules/rule-sentences.ts';
import { contactRules } from '../../../src/shared/contact-rules.ts';
import { locales } from '../../../src/shared/locales.ts';
import { roles } from '../../../src/shared/public.ts';
import { placesOf, settingsFrom } from '../../../src/shared/school-settings.ts';
import { sentences } from '../sentences.ts';

const createdAt = new Date('2025-09-01');
const changedAt = new Date('2026-01-15');

/** What nobody can widen from `never` is not told, and that the page is public is seen by whoever reads it. */
const untold = roles.flatMap((from) =>
  roles.filter((to) => contactRules[from][to] === 'never' && from !== to).map((to) => `contactRules.${from}.${to}`),
);
const places = [...placesOf(settingsFrom({})).keys()].filter(
  (place) => place !== 'publicRules' && place !== 'weeklyReport' && !untold.includes(place),
);

const rulesOf = (settings: object, since: Record<string, Date>, locale: (typeof locales)[number] = 'fr') =>
  chaptersOf(
    { settings: settingsFrom(settings), since, createdAt },
    newTranslate(locale, sentences[locale]),
    locale,
  ).flatMap(({ rules }) => rules);

test.each(places)('[RULE8] the families’ page says since when %s is as it is', (place) => {
  const changed = rulesOf({}, { [place]: changedAt }).filter(({ since }) => since.getTime() === changedAt.getTime());
  expect(changed).toHaveLength(1);
});

test.each(locales)('[RULE8] the families’ page says in %s for how long a message is changed', (locale) => {
  const said = (settings: object, name: string) =>
    rulesOf(settings, { [name]: changedAt }, locale).find(({ since }) => since.getTime() === changedAt.getTime())!.text;
  expect(said({}, 'editMinutes')).toContain('15');
  expect(said({ editMinutes: 0 }, 'editMinutes')).toBe(sentences[locale]['rules.edit.never']);
});

test.each(locales)(
  '[RULE8] the families’ page says in %s who makes a card for a student who forgot a password',
  (locale) => {
    const since = { teacherResets: changedAt };
    const said = (teacherResets: boolean) =>
      rulesOf({ teacherResets }, since, locale).find((one) => one.since.getTime() === changedAt.getTime())!.text;
    expect(said(false)).toBe(sentences[locale]['rules.passwords.admins']);
    expect(said(true)).toBe(sentences[locale]['rules.passwords.teachers']);
  },
);

test.each([
  [
    'fr',
    /^Lundi et mercredi \(07:00–20:00\) · vendredi \(18:00–02:00\), .*les annonces urgentes, ni un message que son auteur fait signaler sans attendre ne sont concernés\.$/i,
  ],
  [
    'en',
    /^Monday and Wednesday \(07:00–20:00\) · Friday \(18:00–02:00\), .*urgent announcements and a message that its author has told at once are free of these hours\.$/,
  ],
  [
    'ar',
    /^الاثنين والأربعاء \(07:00–20:00\) · الجمعة \(18:00–02:00\)، .*الإعلانات العاجلة ولا على رسالة طلب كاتبها التنبيه إليها دون انتظار\.$/,
  ],
] as const)(
  '[RULE8] [ANNOUNCE31] [HOURS15] the families’ page says in %s when they are told, and what waits for no hour',
  (locale, said) => {
    const hours = [...[1, 3].map((day) => ({ day, from: 420, to: 1_200 })), { day: 5, from: 1_080, to: 120 }];
    const changed = rulesOf({ hours }, { hours: changedAt }, locale).find(
      ({ since }) => since.getTime() === changedAt.getTime(),
    )!;
    expect(changed.text).toMatch(said);
  },
);
