import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { useFormatting } from '../../../src/client/formatting/preference.ts';
import { storeLocale } from '../../../src/client/i18n/preferred-locale.ts';
import { forgetChoices } from '../../../src/client/live/kept-choice.ts';
import { automatic, pace } from '../../../src/client/live/pace.ts';
import { enterSends } from '../../../src/client/messages/enter-sends.ts';
import { DisplaySection } from '../../../src/client/settings/display-section.tsx';
import { followLook, textSize, theme } from '../../../src/client/theme/theme.ts';
import { refused } from '../stub-link.ts';
import { openPersonal } from './personal-stage.tsx';

beforeAll(() => followLook());
const look = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(document.documentElement.dataset));
const press = async (role: 'radio' | 'switch', name: string | RegExp) =>
  userEvent.click(await screen.findByRole(role, { name }));

test('[CLIENT174] what one sets is so at once, kept on the device and told to the server', async () => {
  const { set } = openPersonal(<DisplaySection />);
  await press('radio', 'Sombre');
  await press('radio', 'Très grande');
  await press('switch', /La touche Entrée/);
  await press('switch', /Mise en forme/);
  expect(look()).toMatchObject({ theme: 'dark', textSize: 'largest' });
  expect(['theme', 'textSize', 'enter', 'formatting'].map((name) => localStorage.getItem(`preau.${name}`))).toEqual([
    'dark',
    'largest',
    'off',
    'off',
  ]);
  await waitFor(() =>
    expect(set.mock.calls).toEqual([
      [{ display: { theme: 'dark' } }],
      [{ display: { textSize: 'largest' } }],
      [{ display: { enterSends: false } }],
      [{ display: { plainText: true } }],
    ]),
  );
});

test('[CLIENT174] what another device sets is so here when the bell rings, what is not named stays', async () => {
  const Plain = () => <output>{useFormatting() ? 'formatted' : 'plain'}</output>;
  const { elsewhere } = openPersonal(<Plain />, { display: { theme: 'dark' } });
  await waitFor(() => expect(look()['theme']).toBe('dark'));
  elsewhere({ display: { textSize: 'large', plainText: true }, connection: { automatic: false, pace: 'slow' } });
  await waitFor(() => expect(look()).toMatchObject({ theme: 'dark', textSize: 'large' }));
  expect(screen.getByRole('status').textContent).toBe('plain');
  expect([automatic.get(), pace.get(), enterSends.get()]).toEqual(['off', 'slow', 'on']);
});

test('[CLIENT174] what cannot be kept is taken back and said, and can be set again', async () => {
  const { set } = openPersonal(<DisplaySection />, { display: { textSize: 'large' } });
  await waitFor(() => expect(look()['textSize']).toBe('large'));
  set.mockImplementationOnce(() => {
    throw refused('rate.exceeded', 'TOO_MANY_REQUESTS', 1_000);
  });
  await press('radio', 'Sombre');
  expect((await screen.findByRole('alert')).textContent).toMatch(/Un peu trop vite/);
  expect(look()).toMatchObject({ textSize: 'large' });
  expect(look()['theme']).toBeUndefined();
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(look()['theme']).toBe('dark'));
});

test('[CLIENT174] of two changes the answer to the first does not undo the second', async () => {
  const { set, present } = openPersonal(<DisplaySection />);
  let answer = () => {};
  const before = present();
  await screen.findByRole('radio', { name: 'Sombre' });
  set.mockImplementationOnce(() => new Promise((resolve) => (answer = () => resolve(before))));
  set.mockImplementationOnce(() => new Promise(() => {}));
  await press('radio', 'Sombre');
  await press('radio', 'Grande');
  answer();
  await new Promise((resolve) => setTimeout(resolve));
  expect(look()).toMatchObject({ theme: 'dark', textSize: 'large' });
});

test('[CLIENT175] whoever signs out leaves nothing of it on the device', () => {
  theme.set('dark');
  textSize.set('larger');
  pace.set('slow');
  forgetChoices();
  expect(look()['theme']).toBeUndefined();
  expect([theme.get(), textSize.get(), pace.get()]).toEqual(['system', 'usual', 'usual']);
  expect(Object.keys(localStorage)).toEqual([]);
});

test('[CLIENT176] another language that is chosen elsewhere is spoken here; an address in another one is left', async () => {
  storeLocale('fr');
  const { elsewhere, places } = openPersonal(null, { display: { language: 'fr' } }, { path: '/en/parents' });
  await waitFor(() => expect(places()).toEqual(['/en/parents']));
  elsewhere({ display: { language: 'ar' } });
  await waitFor(() => expect(places().at(-1)).toBe('/ar/parents'));
  expect(localStorage.getItem('preau.locale')).toBe('ar');
});

test('[CLIENT176] whoever never chose a language reads each device’s own', async () => {
  const { elsewhere, places } = openPersonal(null);
  elsewhere({ display: { theme: 'dark' } });
  await waitFor(() => expect(look()['theme']).toBe('dark'));
  expect(places()).toEqual(['/fr/parents']);
});

test('[CLIENT177] what a newer server answers and this page does not know is passed over', async () => {
  const { elsewhere } = openPersonal(<DisplaySection />, { display: { textSize: 'large' } });
  await waitFor(() => expect(look()['textSize']).toBe('large'));
  elsewhere({ display: { theme: 'sepia', textSize: 'gigantic', plainText: true } });
  await waitFor(() => expect(localStorage.getItem('preau.formatting')).toBe('off'));
  expect(look()['theme']).toBeUndefined();
  expect(look()['textSize']).toBeUndefined();
});
