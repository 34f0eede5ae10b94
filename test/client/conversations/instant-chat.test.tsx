import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { both, list, log, plain, showChat } from '../chat.tsx';
import { conversation, message, participant } from '../people.ts';
import { meAs } from '../stage.tsx';

describe('InstantChat', () => {
  test('shows the conversations beside an invitation to choose one', async () => {
    showChat();
    expect(await within(list()).findByText('Claire')).toBeDefined();
    expect(within(list()).getByText('Omar')).toBeDefined();
    expect(screen.getByText('Choisissez une conversation')).toBeDefined();
  });

  test('opens one: its messages, its header, who will read', async () => {
    showChat();
    await userEvent.click(await within(list()).findByText('Claire'));
    expect(await within(log()).findByText('Message n° 2')).toBeDefined();
    expect(screen.getByRole('heading', { level: 2, name: 'Claire' })).toBeDefined();
    expect(plain(document.body)).toContain('Visible par Claire');
    expect(screen.getByText('Début de la conversation')).toBeDefined();
  });

  test('[CLIENT23] without conversations says so, with the one thing to do', async () => {
    showChat({ conversations: [] });
    expect(await screen.findByText('Aucune conversation')).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'Nouvelle conversation' })).toHaveLength(2);
  });

  test('a read-only conversation says why, and has no box to write in', async () => {
    showChat({
      first: 'conversation',
      conversations: [conversation({ kind: 'announcement', title: 'Sortie', canWrite: false })],
    });
    expect(await screen.findByText('Seul le personnel de l’établissement écrit dans cette annonce.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('taken away while it is open: back to the list, with the reason', async () => {
    const { server } = showChat({ first: 'conversation' });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    const me = participant('Leïla', { leftAt: new Date(), revision: 99 });
    act(() =>
      server.say('onConversation', 'a', { type: 'participant', conversationId: 'conversation', participant: me }),
    );
    expect(plain(await screen.findByRole('alert'))).toContain('Vous ne faites plus partie de « Claire ».');
    expect(within(list()).queryByText('Claire')).toBeNull();
    expect(screen.getByText('Choisissez une conversation')).toBeDefined();
  });

  test('[CLIENT18] Alt+↓ goes on, Alt+Shift+↓ to the next unread', async () => {
    const third = conversation({
      id: 'third',
      lastReadSeq: 0,
      participants: [participant('Leïla'), participant('Noé')],
      lastMessage: message(1, { conversationId: 'third' }),
    });
    showChat({
      first: 'conversation',
      conversations: [...both.map((one) => ({ ...one, lastReadSeq: one.lastSeq })), third],
    });
    await within(list()).findByText('Noé');
    fireEvent.keyDown(window, { key: 'ArrowDown', altKey: true });
    expect(screen.getByRole('heading', { level: 2, name: 'Omar' })).toBeDefined();
    fireEvent.keyDown(window, { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(window, { key: 'ArrowDown', altKey: true, shiftKey: true });
    expect(screen.getByRole('heading', { level: 2, name: 'Noé' })).toBeDefined();
  });
});

describe('a person of two schools', () => {
  const me = meAs('Leïla', ['Collège Jules-Verne', 'parent'], ['École Ibn-Khaldoun', 'parent']);
  const conversations = [both[0], { ...both[1], establishmentId: 'id of École Ibn-Khaldoun' }];

  test('has one list with the school on each row, and the unread ones counted for each', async () => {
    showChat({ conversations, me });
    const row = (await within(list()).findByText('Omar')).closest('a') as HTMLElement;
    expect(plain(row)).toContain('École Ibn-Khaldoun');
    const filter = within(screen.getByRole('group', { name: 'Établissements' }));
    expect(filter.getByRole('button', { name: /École Ibn-Khaldoun.*2 messages non lus/ })).toBeDefined();
    expect(plain(filter.getByRole('button', { name: /Collège/ }))).not.toContain('non lu');
  });

  test('may look at one school alone', async () => {
    showChat({ conversations, me });
    await within(list()).findByText('Omar');
    const filter = within(screen.getByRole('group', { name: 'Établissements' }));
    await userEvent.click(filter.getByRole('button', { name: /École Ibn-Khaldoun/ }));
    expect(within(list()).queryByText('Claire')).toBeNull();
    expect(within(list()).getByText('Omar')).toBeDefined();
  });
});
