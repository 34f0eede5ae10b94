import { expect, test } from 'vitest';
import { locales } from '../../../src/shared/locales.ts';
import type { TextKey } from '../../../src/client/i18n/text.ts';
import { sentences } from '../sentences.ts';

/** Where something stands, which shape and which colour it has: whoever does not see the page finds nothing by that. */
const bySight = {
  fr: /à (?:votre )?(?:gauche|droite)|ci-contre|en (?:haut|bas) à |\b(?:rouge|verte?|bleue?|jaune|orange|rond|carré)\b/iu,
  en: /\b(?:on|to|at) the (?:left|right)\b|\b(?:top|bottom) (?:left|right)\b|\b(?:red|green|blue|yellow|round|square)\b/iu,
  ar: /على (?:اليمين|اليسار)|إلى (?:اليمين|اليسار)|(?<!\p{L})(?:الأحمر|الأخضر|الأزرق|الحمراء|الخضراء|المستدير|المربع)(?!\p{L})/iu,
};

test.each(locales)('[CLIENT226] in %s nothing is told apart by its side, its shape or its colour alone', (locale) => {
  const said = sentences[locale];
  const keys = Object.keys(said) as TextKey[];
  expect(keys.filter((key) => bySight[locale].test(JSON.stringify(said[key])))).toEqual([]);
  expect({ fr: 'le bouton rouge', en: 'the button on the right', ar: 'الزر الأحمر' }[locale]).toMatch(bySight[locale]);
});
