import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { Layout } from '../../../src/client/layout/layout.tsx';
import { beginSession, sessionState } from '../../../src/client/session/session-store.ts';
import { done, stubHttp } from '../http-stub.ts';
import { meAs, stage } from '../stage.tsx';

const omar = meAs('Omar', ['Collège Jules-Verne', 'teacher'], ['École Ibn-Khaldoun', 'parent']);
const open = (me = omar) => stage(<Layout role="teacher">page</Layout>, { me, path: '/fr/teachers' });
const account = () => userEvent.click(screen.getByRole('button', { name: /^Compte de/ }));

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

describe('layout', () => {
  test('names every school of the person, the page and the way past the header', () => {
    open();
    expect(screen.getByText('Collège Jules-Verne').tagName).toBe('BDI');
    expect(screen.getByText('École Ibn-Khaldoun')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Accueil' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Messagerie' }).getAttribute('href')).toBe('/fr/teachers/messagerie');
    expect(screen.getByRole('link', { name: 'Aller au contenu' }).getAttribute('href')).toBe('#content');
    expect(screen.getByRole('main').textContent).toBe('page');
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
