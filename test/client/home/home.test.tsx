import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { HomeGuard } from '../../../src/client/home/home-guard.tsx';
import { HomePage } from '../../../src/client/home/home-page.tsx';
import type { Conversation } from '../../../src/shared/public.ts';
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

function show(items: Conversation[], answers = {}) {
  const conversations = () => ({ items, nextCursor: null, eventCursor: 'c' });
  return stage(<HomePage role="parent" />, { me: leila, answers: { conversations, ...answers } });
}

describe('home', () => {
  test('greets, sums up what is unread, and leads to the latest conversations', async () => {
    const { places } = show([
      conversationWith('Élise Moreau', 2),
      conversationWith('Omar Haddad', 0),
      conversationWith('Muet', 3, { notify: 'none' }),
    ]);
    expect(await screen.findByText('Vous avez 2 messages non lus.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Leïla');
    const row = screen.getByRole('link', { name: /Élise Moreau/ });
    expect(within(row).getByText('2 messages non lus')).toBeTruthy();
    expect(row.textContent).toContain('Bonjour de Élise Moreau');
    await userEvent.click(row);
    expect(places().at(-1)).toBe('/fr/parents/messagerie/conversation with Élise Moreau');
    await waitFor(() => expect(document.title).toBe('(2) Accueil — Collège Jules-Verne'));
  });

  test('says whom this role may write to, from the table that the server enforces', () => {
    show([]);
    const reach = screen.getByRole('region', { name: 'À qui vous pouvez écrire' });
    const lines = within(reach).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual([
      'L’administration',
      'Les enseignants de vos enfants',
      'Votre enfant',
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
    };
    const { places } = show([], { searchContacts: () => [contact], createConversation: () => ({ id: 'new' }) });
    expect(await screen.findByText('Aucune conversation pour l’instant')).toBeTruthy();
    await userEvent.click(screen.getAllByRole('button', { name: 'Écrire à un enseignant' })[0]!);
    await userEvent.type(screen.getByRole('combobox'), 'eli');
    await userEvent.click(await screen.findByRole('option'));
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie/new'));
  });

  test('somebody at another role’s home is led to the same page of their own', async () => {
    const guard = <HomeGuard home="teachers">{() => 'not theirs'}</HomeGuard>;
    const { places } = stage(guard, { me: leila, path: '/fr/teachers/messagerie' });
    await waitFor(() => expect(places().at(-1)).toBe('/fr/parents/messagerie'));
    expect(screen.queryByText('not theirs')).toBeNull();
  });
});
