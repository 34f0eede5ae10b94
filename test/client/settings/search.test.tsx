import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { newTranslate } from '../../../src/client/i18n/new-translate.ts';
import { foundIn } from '../../../src/client/settings/found.ts';
import { sections } from '../../../src/client/settings/sections.ts';
import { SettingsPage } from '../../../src/client/settings/settings-page.tsx';
import { locales } from '../../../src/shared/locales.ts';
import { soundedKinds } from '../../../src/shared/personal-settings.ts';
import { sentences } from '../sentences.ts';
import { openPersonal } from './personal-stage.tsx';

test('[CLIENT184] a setting is found by a word of it, accents and capitals forgiven, and by that of its part', async () => {
  openPersonal(<SettingsPage section={undefined} />, {}, { path: '/fr/settings' });
  const box = await screen.findByRole('searchbox', { name: 'Chercher dans les réglages' });
  await userEvent.type(box, 'ENTREE');
  const found = screen.getByRole('list', { name: 'Réglages trouvés' });
  expect(within(found).getByRole('link').getAttribute('href')).toBe('/fr/settings#display-enterSends');
  await userEvent.clear(box);
  await userEvent.type(box, 'heures calmes');
  expect(within(screen.getByRole('list', { name: 'Réglages trouvés' })).getAllByRole('link').length).toBeGreaterThan(3);
  await userEvent.clear(box);
  await userEvent.type(box, 'zzz');
  expect(screen.getByText('Aucun réglage ne porte ces mots.')).toBeTruthy();
  await userEvent.type(box, '{Escape}');
  expect(screen.queryByText('Aucun réglage ne porte ces mots.')).toBeNull();
});

test('[CLIENT184] the setting that the address names has the focus once it is here', async () => {
  history.replaceState(null, '', '#quietHours-days');
  openPersonal(<SettingsPage section="quiet-hours" />, {}, { path: '/fr/settings/quiet-hours' });
  const monday = await screen.findByRole('checkbox', { name: 'lundi' });
  await waitFor(() => expect(document.activeElement).toBe(monday));
  history.replaceState(null, '', location.pathname);
});

test('[CLIENT184] whatever has a sound of its own can be found', () => {
  const { holds } = sections.find(({ segment }) => segment === 'sounds')!;
  for (const kind of soundedKinds) expect(holds[`sounds-${kind}`]).toBe(`sounds.of.${kind}`);
});

test.each(locales)('[CLIENT184] in %s every setting can be found by its own name', (locale) => {
  const t = newTranslate(locale, sentences[locale]);
  for (const { holds } of sections)
    for (const [id, key] of Object.entries(holds))
      expect(foundIn(t(key), sections, t).map((one) => one.id)).toContain(id);
});
