import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SchoolHours } from '../../../src/client/admin/rules/school-hours.tsx';
import { chaptersOf } from '../../../src/client/rules/rule-sentences.ts';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { SharingSection } from '../../../src/client/settings/sharing-section.tsx';
import { settingsFrom } from '../../../src/shared/school-settings.ts';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import { sentences } from '../sentences.ts';
import { stage } from '../stage.tsx';

const said = {
  fr: { chosen: /hors des heures de votre établissement/, set: /Ce que chacun a lu/, rule: /ce que chacun a lu/ },
  en: { chosen: /outside the hours of your school/, set: /What somebody has read/, rule: /what somebody has read/ },
  ar: { chosen: /خارج ساعات مدرستك/, set: /ما قرأه كل شخص/, rule: /ما قرأه كل شخص/ },
} as const;
const locales = ['fr', 'en', 'ar'] as const;

test.each(locales)(
  '[CLIENT308] whoever chooses whether to show what they read learns that it waits (%s)',
  async (locale) => {
    const preferences = {
      ...usualSettings,
      sharesReceipts: true,
      sharesTyping: true,
      sharesPresence: true,
      schools: [],
    };
    stage(<SharingSection />, { locale, answers: { 'account.preferences': () => preferences } });
    const [receipts] = await screen.findAllByRole('switch');
    const help = document.getElementById(receipts!.getAttribute('aria-describedby')!)!;
    expect(help.textContent).toMatch(said[locale].chosen);
  },
);

test.each(locales)('[CLIENT308] so do an admin who sets the hours, and everybody by the rules (%s)', (locale) => {
  stage(<SchoolHours value="france" onChange={() => undefined} />, { locale });
  expect(within(screen.getByRole('group')).getByText(said[locale].set)).toBeTruthy();
  const rules = { settings: settingsFrom({ hours: 'france' }), since: {}, createdAt: new Date() };
  const chapters = chaptersOf(rules, newTranslate(locale, sentences[locale]), locale);
  const texts = chapters.flatMap((chapter) => chapter.rules.map(({ text }) => text));
  expect(texts.filter((text) => said[locale].rule.test(text))).toHaveLength(1);
});
