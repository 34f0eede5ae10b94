import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { layerWords } from '../../../src/client/i18n/layer-words.ts';
import { loadSentences } from '../../../src/client/i18n/load.ts';
import { Layout } from '../../../src/client/layout/layout.tsx';
import { isMeant } from '../../../src/client/switcher/item.ts';
import { switcherShown } from '../../../src/client/switcher/shown.ts';
import { followLook } from '../../../src/client/theme/theme.ts';
import type { Contact } from '../../../src/shared/public.ts';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';

const contact = (name: string, userId: string): Contact => ({
  establishmentId: ids.school,
  userId,
  name,
  email: null,
  role: 'teacher',
  photo: null,
  presence: 'unknown',
  classes: [],
  children: [],
});
const claire = conversation();
const trip = conversation({ id: 'trip', kind: 'announcement', title: 'Sortie à la mer', lastMessage: message(9, {}) });
const items = [claire, trip, conversation({ id: 'omar', participants: [participant('Leïla'), participant('Omar')] })];

function opened(found: Contact[] = [], path = '/fr/parents', first: Contact[] = []) {
  const create = vi.fn<() => unknown>(() => conversation({ id: 'new' }));
  const answers = {
    conversations: () => ({ items, nextCursor: null, eventCursor: 'c', unread: 0, at: new Date() }),
    contacts: () => first,
    searchContacts: () => found,
    createConversation: create,
  };
  const me = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
  const shown = stage(
    <Layout role="parent">
      <button type="button">Ici</button>
    </Layout>,
    { me, path, answers },
  );
  return { ...shown, create };
}
const openIt = async () => {
  screen.getByRole('button', { name: 'Ici' }).focus();
  fireEvent.keyDown(document.activeElement!, { key: 'k', ctrlKey: true });
  return await screen.findByRole('combobox', { name: 'Personne, conversation, page ou commande' });
};
const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');

beforeAll(() => loadSentences('fr', layerWords).then(() => undefined));
beforeEach(() => {
  act(() => switcherShown.set(false));
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

describe('[CLIENT126] the quick switcher', () => {
  test('opens with Ctrl and K, shows the latest conversations first, and Esc leads back to where one was', async () => {
    opened();
    const box = await openIt();
    await waitFor(() => expect(options().length).toBeGreaterThan(5));
    expect(options()[0]).toContain('Sortie');
    expect(options().join()).toMatch(/Claire.*Omar.*Messagerie.*Annonces.*Sombre.*English.*Se déconnecter/s);
    await waitFor(() => expect(document.activeElement).toBe(box));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ici' }));
  });

  test('two letters, arrows and Enter lead to a conversation, wherever accents stand', async () => {
    const { places } = opened();
    await userEvent.type(await openIt(), 'mer sor');
    await waitFor(() => expect(options()).toHaveLength(1));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/annonces/trip'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('who has no conversation with the reader begins one by being chosen, and nobody is listed twice', async () => {
    const nadia = contact('Nadia Benali', 'nadia');
    const { create, places } = opened([contact('Claire Dupont', ids.claire), nadia]);
    await userEvent.type(await openIt(), 'n');
    const one = await screen.findByRole('option', { name: /Nadia/ });
    await userEvent.clear(screen.getByRole('combobox'));
    await userEvent.type(screen.getByRole('combobox'), 'cl');
    await screen.findByRole('option', { name: /Nadia/ });
    expect(options().filter((text) => text.includes('Claire'))).toHaveLength(1);
    expect(one).toBeDefined();
    await userEvent.click(screen.getByRole('option', { name: /Nadia/ }));
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie/new'));
    expect(create).toHaveBeenCalledOnce();
  });

  test('commands are done, and pages are gone to', async () => {
    followLook();
    const { places } = opened();
    await userEvent.type(await openIt(), 'sombre{Enter}');
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    await userEvent.type(await openIt(), 'annon{Enter}');
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/annonces'));
  });

  test('Enter right after the last letter takes what was typed, and nobody of those who were listed before it', async () => {
    const { create, places } = opened([], '/fr/parents', [contact('Nadia Benali', 'nadia')]);
    const box = await openIt();
    await waitFor(() => expect(options().length).toBeGreaterThan(5));
    await userEvent.type(box, 'reglages{Enter}');
    await waitFor(() => expect(places().at(-1)).toBe('/fr/settings'));
    expect(create).not.toHaveBeenCalled();
  });

  test('where nothing matches that is said, and Enter does nothing', async () => {
    const { places } = opened();
    await userEvent.type(await openIt(), 'zzz{Enter}');
    expect(await screen.findByText(/Rien ne correspond/)).toBeDefined();
    expect(within(screen.getByRole('dialog')).queryAllByRole('option')).toEqual([]);
    expect(places().at(-1)).toBe('/fr/parents');
  });

  test('opens from the account’s menu too, where there are no keys', async () => {
    opened();
    await userEvent.click(screen.getByRole('button', { name: /^Compte de/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Aller à…/ }));
    expect(await screen.findByRole('dialog', { name: 'Aller à…' })).toBeDefined();
  });
});

test.each([
  ['Élodie Lefèvre', 'lef elo', true],
  ['أحمد العلي', 'احمد', true],
  ['عبد الله', 'عبدالله', true],
  ['Vie du collège', 'college', true],
  ['Vie du collège', 'lycée', false],
  ['Agnès Berthelot', 'gnes', true],
])('[CLIENT126] %j is meant by %j: %s', (text, typed, meant) => {
  expect(isMeant({ text }, typed)).toBe(meant);
});
