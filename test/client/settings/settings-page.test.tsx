import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SettingsLink } from '../../../src/client/layout/settings-link.tsx';
import { SettingsPage } from '../../../src/client/settings/settings-page.tsx';
import { useHomeBefore } from '../../../src/client/settings/home-before.ts';
import { stage } from '../stage.tsx';

test('[CLIENT170] the parts of the settings are listed, each at an address of its own', async () => {
  const { places } = stage(<SettingsPage section={undefined} />, { path: '/fr/settings' });
  const list = await screen.findByRole('navigation', { name: 'Pages des réglages' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Affichage et langue' })).toBeTruthy();
  const links = within(list).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href')).slice(0, 2)).toEqual([
    '/fr/settings',
    '/fr/settings/notifications',
  ]);
  expect(links.map((link) => link.getAttribute('aria-current')).slice(0, 2)).toEqual(['page', null]);
  await userEvent.click(links[1]!);
  expect(places()).toEqual(['/fr/settings', '/fr/settings/notifications']);
});

test('[CLIENT170] the first has what the account’s menu has: theme, language and the marks of messages', async () => {
  stage(<SettingsPage section={undefined} />, { path: '/fr/settings' });
  expect(await screen.findByRole('group', { name: 'Apparence' })).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Langue' })).toBeTruthy();
  expect(screen.getByRole('switch', { name: /Mise en forme des messages/ })).toBeTruthy();
});

test('[CLIENT170] a part that is not there is said to be so', async () => {
  stage(<SettingsPage section="nothing" />, { path: '/fr/settings/nothing' });
  expect(await screen.findByText('Cette page n’existe pas')).toBeTruthy();
});

test('[CLIENT170] the home from which they are opened stays around them', async () => {
  const Home = () => <output>{useHomeBefore(['teacher', 'parent'])}</output>;
  history.replaceState({ home: 'student' }, '');
  const { unmount } = stage(<Home />);
  expect(screen.getByRole('status').textContent).toBe('teacher');
  unmount();
  history.replaceState({ home: 'parent' }, '');
  stage(<Home />);
  expect(screen.getByRole('status').textContent).toBe('parent');
  history.replaceState(null, '');
});

test('[CLIENT170] the account’s menu leads there and closes', async () => {
  let closed = 0;
  const { places } = stage(<SettingsLink role="parent" onChosen={() => (closed += 1)} />);
  await userEvent.click(screen.getByRole('link', { name: 'Réglages' }));
  expect([places().at(-1), closed]).toEqual(['/fr/settings', 1]);
});
