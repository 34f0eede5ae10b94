import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Route } from 'wouter';
import { expect, test } from 'vitest';
import { Panel } from '../../../src/client/admin/panel.tsx';
import { pages } from '../../../src/client/admin/pages.ts';
import { MainNav } from '../../../src/client/layout/main-nav.tsx';
import { patterns } from '../../../src/client/paths.ts';
import type { PanelParams } from '../../../src/client/paths.ts';
import { meAs, stage } from '../stage.tsx';

const one = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const two = meAs('Nadia', ['Collège Jules-Verne', 'admin'], ['École Ibn-Khaldoun', 'admin'], ['Lycée', 'teacher']);
const answers = { conversations: () => ({ items: [], nextCursor: null, eventCursor: 'c' }) };

function open(path: string, me = one) {
  const panel = (
    <Route<PanelParams> path={patterns.panel}>{({ segment, id }) => <Panel segment={segment} id={id} />}</Route>
  );
  return stage(panel, { me, path, answers });
}

test('[PANEL1] the panel lists the pages that there are, and says which one is open', async () => {
  open('/fr/admin');
  const nav = await screen.findByRole('navigation', { name: 'Pages de l’administration' });
  const links = within(nav).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(
    pages.map(({ segment }) => (segment ? `/fr/admin/${segment}` : '/fr/admin')),
  );
  expect(within(nav).getByRole('link', { current: 'page' })).toBe(links[0]);
  expect(await screen.findByRole('heading', { level: 1, name: /Nadia/ })).toBeTruthy();
  expect(screen.getAllByText('Collège Jules-Verne').length).toBeGreaterThan(0);
});

test('[PANEL1] an address that is no page of the panel says so', async () => {
  open('/fr/admin/nothing');
  expect(await screen.findByRole('heading', { name: 'Cette page n’existe pas' })).toBeTruthy();
});

test('[PANEL1] the way to the administration is there for who administers a school, also from another home, and for nobody else', () => {
  const shown = stage(<MainNav role="teacher" />, { me: two, path: '/fr/teachers' });
  const href = (name: string) => screen.queryByRole('link', { name })?.getAttribute('href');
  expect([href('Aujourd’hui'), href('Administration')]).toEqual(['/fr/teachers', '/fr/admin']);
  shown.unmount();
  const home = stage(<MainNav role="admin" />, { me: one, path: '/fr/admin/people' });
  expect([href('Aujourd’hui'), href('Administration')]).toEqual([undefined, '/fr/admin']);
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Administration');
  home.unmount();
  stage(<MainNav role="parent" />, { me: meAs('Leïla', ['Collège', 'parent']) });
  expect(href('Administration')).toBeUndefined();
});

test('[PANEL3] of several schools the address says which one, and every link keeps it', async () => {
  const { places } = open('/fr/admin', two);
  const school = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Établissement' });
  expect([...school.options].map(({ text }) => text)).toEqual(['Collège Jules-Verne', 'École Ibn-Khaldoun']);
  await userEvent.selectOptions(school, 'École Ibn-Khaldoun');
  await waitFor(() => expect(places().at(-1)).toBe('/fr/admin?school=id+of+%C3%89cole+Ibn-Khaldoun'));
  const nav = screen.getByRole('navigation', { name: 'Pages de l’administration' });
  for (const link of within(nav).getAllByRole('link')) expect(link.getAttribute('href')).toContain('?school=id+of+');
});

test('[PANEL3] a school that the reader does not administer is not there', async () => {
  open('/fr/admin?school=id+of+Lyc%C3%A9e', two);
  expect(await screen.findByRole('heading', { name: 'Cette page n’existe pas' })).toBeTruthy();
});
