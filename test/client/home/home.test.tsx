import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { HomeGuard } from '../../../src/client/home/home-guard.tsx';
import { HomePage } from '../../../src/client/home/home-page.tsx';
import { clockOffset } from '../../../src/client/live/server-clock.ts';
import type { Locale } from '../../../src/shared/locales.ts';
import type { Conversation } from '../../../src/shared/public.ts';
import { plain } from '../chat.tsx';
import { conversation, message, participant } from '../people.ts';
import { meAs, stage } from '../stage.tsx';

const leila = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
/** With somebody, of whose four messages so many were not read. */
function conversationWith(name: string, unread: number, more: Partial<Conversation> = {}): Conversation {
  const id = `conversation with ${name}`;
  const last = { conversationId: id, authorId: `id of ${name}`, body: `Bonjour de ${name}` };
  const participants = [participant('Leïla', { role: 'parent' }), participant(name)];
  return conversation({ id, participants, lastMessage: message(4, last), lastReadSeq: 4 - unread, ...more });
}

function show(items: Conversation[], answers = {}, locale: Locale = 'fr') {
  const conversations = () => ({ items, nextCursor: null, eventCursor: 'c' });
  return stage(
    <main>
      <HomePage role="parent" />
    </main>,
    { me: leila, answers: { conversations, ...answers }, locale },
  );
}

afterEach(() => clockOffset.set(0));

describe('home', () => {
  test('[CLIENT81] greets, sums up what is unread, and its first button opens the first of it', async () => {
    const { places } = show([
      conversationWith('Élise Moreau', 2),
      conversationWith('Omar Haddad', 0),
      conversationWith('Muet', 3, { notify: 'none' }),
    ]);
    expect(await screen.findByText('Vous avez 2 messages non lus.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Leïla');
    const toRead = screen.getByRole('region', { name: 'À lire' });
    const rows = within(toRead).getAllByRole('link');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.textContent).toContain('Bonjour de Élise Moreau');
    expect(within(toRead).getByText('2 messages non lus')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Omar Haddad/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Lire' }));
    expect(places().at(-1)).toBe('/fr/parents/messagerie/conversation with Élise Moreau');
    await waitFor(() => expect(document.title).toBe('(2) Aujourd’hui — Collège Jules-Verne'));
  });

  test('[CLIENT81] an announcement is opened among the announcements, and where all is read one writes first', async () => {
    const news = { kind: 'announcement', title: 'Sortie au moulin' } as const;
    const { places } = show([conversationWith('Élise Moreau', 0, news)]);
    expect(await screen.findByText('Tout est lu.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Lire' })).toBeNull();
    const card = screen.getByRole('region', { name: 'Annonces' });
    await userEvent.click(within(card).getByRole('link', { name: /Sortie au moulin/ }));
    expect(places().at(-1)).toBe('/fr/parents/annonces/conversation with Élise Moreau');
  });

  test.each([
    ['2026-11-28T07:00:00Z', 'en', 'Good morning, Leïla'],
    ['2026-11-28T14:30:00Z', 'en', 'Good afternoon, Leïla'],
    ['2026-11-28T14:30:00Z', 'fr', 'Bonjour Leïla'],
    ['2026-11-28T17:00:00Z', 'fr', 'Bonsoir Leïla'],
    ['2026-11-28T14:30:00Z', 'ar', 'مساء الخير Leïla'],
  ] as const)('[CLIENT81] at %s, by the clock of the school in Paris, it says in %s: %s', async (at, locale, said) => {
    clockOffset.set(Date.parse(at) - Date.now());
    show([], {}, locale);
    expect(plain(await screen.findByRole('heading', { level: 1 }))).toBe(said);
  });

  test('says whom this role may write to, from the table that the server enforces', async () => {
    show([]);
    const reach = await screen.findByRole('region', { name: 'À qui vous pouvez écrire' });
    const lines = within(reach).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'l’administration',
      'les enseignants de vos enfants',
      'votre enfant',
    ]);
  });

  test('without a conversation it offers to begin one, which opens the contact search and leads into it', async () => {
    const contact = {
      userId: 'u',
      establishmentId: 'e',
      name: 'Élise',
      email: null,
      role: 'teacher',
      presence: 'unknown',
      classes: [],
      children: [],
    };
    const { places } = show([], { searchContacts: () => [contact], createConversation: () => ({ id: 'new' }) });
    expect(await screen.findByText('Aucune conversation pour l’instant')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Écrire à un enseignant' })[0]!);
    await userEvent.type(screen.getByRole('combobox'), 'eli');
    await userEvent.click(await screen.findByRole('option'));
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie/new'));
  });

  test.each([
    ['of this one begins nowhere', false, 'BODY'],
    ['of another, whose focus was lost, begins at the heading', true, 'H1'],
  ] as const)('[CLIENT86] a reader who comes out %s', (_, hasBeenActive, at) => {
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive }, configurable: true });
    show([]);
    expect(document.activeElement?.tagName).toBe(at);
  });

  test('somebody at another role’s home is led to the same page of their own', async () => {
    const guard = <HomeGuard home="teachers">{() => 'not theirs'}</HomeGuard>;
    const { places } = stage(guard, { me: leila, path: '/fr/teachers/messagerie' });
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie'));
    expect(screen.queryByText('not theirs')).toBeNull();
  });

  test('[CLIENT131] and to the message that the address is of, whoever sent it to them', async () => {
    const guard = <HomeGuard home="teachers">{() => 'not theirs'}</HomeGuard>;
    const { places } = stage(guard, { me: leila, path: '/fr/teachers/messagerie/1?message=12' });
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie/1?message=12'));
  });
});
