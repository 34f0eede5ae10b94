import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Layout } from '../../../src/client/layout/layout.tsx';
import { followLook } from '../../../src/client/theme/theme.ts';
import { beginSession, sessionState } from '../../../src/client/session/session-store.ts';
import { done, stubHttp } from '../http-stub.ts';
import { conversation, message } from '../people.ts';
import { meAs, stage } from '../stage.tsx';

const omar = meAs('Omar', ['Collège Jules-Verne', 'teacher'], ['École Ibn-Khaldoun', 'parent']);
const open = (me = omar) => stage(<Layout role="teacher">page</Layout>, { me, path: '/fr/teachers' });
const account = () => userEvent.click(screen.getByRole('button', { name: /^Compte de/ }));

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

describe('layout', () => {
  test('[CLIENT80] names every school of the person, the page and the way past the navigation', () => {
    open();
    expect(screen.getByText('Collège Jules-Verne').tagName).toBe('BDI');
    expect(screen.getByText('École Ibn-Khaldoun')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Aujourd’hui' }).getAttribute('aria-current')).toBe('page');
    const places = within(screen.getByRole('navigation', { name: 'Navigation principale' })).getAllByRole('link');
    expect(places.map((place) => [place.textContent, place.getAttribute('href')])).toEqual([
      ['Aujourd’hui', '/fr/teachers'],
      ['Messagerie', '/fr/teachers/messagerie'],
      ['Annonces', '/fr/teachers/annonces'],
    ]);
    expect(screen.getByRole('link', { name: 'Aller au contenu' }).getAttribute('href')).toBe('#content');
    expect(screen.getByRole('main').textContent).toBe('page');
  });

  test('[CLIENT80] what is unread is counted at the place where it is read', async () => {
    const items = [
      conversation({ lastReadSeq: 1 }),
      conversation({ id: 'b', kind: 'announcement', title: 'Sortie', lastMessage: message(5), lastReadSeq: 0 }),
      conversation({ id: 'c', lastReadSeq: 0, notify: 'none' }),
    ];
    const answers = { conversations: () => ({ items, nextCursor: null, eventCursor: 'c' }) };
    stage(<Layout role="teacher">page</Layout>, { me: omar, path: '/fr/teachers/annonces/b', answers });
    const messages = await screen.findByRole('link', { name: /^Messagerie.*, 2 messages non lus$/ });
    const announcements = screen.getByRole('link', { name: /^Annonces.*, 5 messages non lus$/ });
    expect([messages, announcements].map((link) => link.getAttribute('aria-current'))).toEqual([null, 'page']);
  });

  test('[CLIENT80] what one announces oneself is of the announcements as well', async () => {
    stage(<Layout role="teacher">page</Layout>, { me: omar, path: '/fr/teachers/annoncer/new', answers: {} });
    const links = await screen.findAllByRole('link', { current: 'page' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/fr/teachers/annonces']);
  });

  test('[CLIENT80] the connection stands in the frame while it is not good, and always in the account’s menu', async () => {
    const { live } = open();
    expect(screen.queryByRole('button', { name: /Se reconnecter/ })).toBeNull();
    await account();
    expect(screen.getByText('Connecté')).toBeDefined();
    await userEvent.keyboard('{Escape}');
    act(() => live.connection.state.set('offline'));
    expect(screen.getByRole('button', { name: 'Hors connexion · Se reconnecter' })).toBeDefined();
  });

  test('a person of several roles may change homes; a person of one sees nothing of it', async () => {
    const shown = open();
    await account();
    const homes = screen.getByRole('navigation', { name: 'Mes espaces' });
    const links = within(homes).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/fr/teachers', '/fr/parents']);
    shown.unmount();
    open(meAs('Élise', ['Collège Jules-Verne', 'teacher']));
    await account();
    expect(screen.queryByRole('navigation', { name: 'Mes espaces' })).toBeNull();
  });

  test('the theme is chosen, kept on the device, and given back to the system', async () => {
    followLook();
    open();
    await account();
    await userEvent.click(screen.getByRole('radio', { name: 'Sombre' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('preau.theme')).toBe('dark');
    await userEvent.click(screen.getByRole('radio', { name: 'Système' }));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  test('signing out tells the server first, and a failure is said', async () => {
    let up = false;
    stubHttp(() => (up ? done(null) : 'noAnswer'));
    beginSession();
    open();
    await account();
    await userEvent.click(screen.getByRole('button', { name: 'Se déconnecter' }));
    expect((await screen.findByRole('alert')).textContent).toContain('n’a pas abouti');
    expect(sessionState()).toBe('in');
    up = true;
    await userEvent.click(screen.getByRole('button', { name: 'Se déconnecter' }));
    await waitFor(() => expect(sessionState()).toBe('left'));
  });
});
