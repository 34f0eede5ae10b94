import { expect, test } from 'vitest';
import { patchOf } from '../../../src/client/admin/rules/draft.ts';
import { placeWords } from '../../../src/client/admin/rules/place-words.ts';
import { locales } from '../../../src/shared/locales.ts';
import { readOnlyReason } from '../../../src/client/conversations/read-only-reason.ts';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import type { StudentWriting } from '../../../src/shared/public.ts';
import { settingsFrom } from '../../../src/shared/school-settings.ts';
import { conversation } from '../people.ts';
import { sentences } from '../sentences.ts';
import { meAs } from '../stage.tsx';

const held = settingsFrom({ groups: { parent: false } });

test('[SET2] what was changed is sent whole, and what is the default again goes back to it', () => {
  expect(patchOf(held, held)).toEqual({});
  expect(patchOf(held, { ...held, studentWriting: 'never' })).toEqual({ studentWriting: 'never' });
  expect(patchOf(held, { ...held, groups: { ...held.groups, parent: true } })).toEqual({ groups: null });
});

test('[RULE2] [RULE4] the box says why a student may not write, and when they may', () => {
  const t = newTranslate('fr', sentences.fr);
  const membership = meAs('Noé', ['Collège', 'student']).memberships[0]!;
  const reason = (write: StudentWriting, more: Parameters<typeof conversation>[0] = {}, at = '2026-11-27T19:00:00Z') =>
    readOnlyReason(
      conversation(more),
      {
        myId: 'me',
        membership: { ...membership, may: { ...membership.may, write } },
        nowMs: Date.parse(at),
        locale: 'fr',
      },
      t,
    );
  const hours = { days: [1, 2, 3, 4, 5], from: 450, to: 1_080 };
  expect(reason('always')).toBeNull();
  expect(reason(hours)).toBe('Les élèves écrivent lundi, mardi, mercredi, jeudi et vendredi, de 07:30 à 18:00.');
  expect(reason(hours, {}, '2026-11-27T16:59:00Z')).toBeNull();
  expect(reason('never', { canWrite: false })).toBe('Dans cet établissement, les élèves lisent et n’écrivent pas.');
  expect(reason('always', { canWrite: false, supervision: 'unanswered' })).toContain('Personne d’autre n’en répond');
  expect(reason('always', { canWrite: false, supervision: 'closed' })).toContain('ne s’écrivent pas seuls');
});

test.each(locales)('[CLIENT303] the history of the rules names the report of a week in %s', (locale) => {
  const t = newTranslate(locale, sentences[locale]);
  const { name, valueOf } = placeWords('weeklyReport', t, locale);
  expect(name).toBe(t('adminRules.weeklyReport'));
  expect([valueOf(true), valueOf(false)]).toEqual([t('adminRules.on'), t('adminRules.off')]);
});
