import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import { useDeliver } from '../../../src/client/messages/use-deliver.ts';
import type { Conversation, Me } from '../../../src/shared/public.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));
afterEach(() => void vi.restoreAllMocks());

const omar = {
  participants: [participant('Leïla'), participant('Omar')],
  lastMessage: message(2, { conversationId: 'other', body: 'À demain', authorId: ids.omar }),
};
const both = [conversation(), conversation({ id: 'other', lastReadSeq: 0, ...omar })];

function App({ first }: { first: string | undefined }) {
  useChatWebSocket();
  useDeliver();
  const [open, setOpen] = useState<string | null>(first ?? null);
  return <InstantChat conversationId={open ?? undefined} onOpen={setOpen} />;
}
type Scene = {
  first?: string;
  conversations?: Conversation[];
  answers?: Answers;
  me?: Me;
  kept?: Map<string, unknown>;
};
function shown({ first, conversations = both, answers = {}, me, kept = new Map() }: Scene = {}) {
  const stand = newStand({ ...schoolAnswers({ conversations }), ...answers }, { keep: memoryKeep(kept) });
  return { ...stand, ...show(<App first={first} />, stand, me ? { me } : {}) };
}
const list = () => screen.getByRole('region', { name: 'Liste des conversations' });
const log = () => screen.getByRole('log');
const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Votre message' });
const plain = (element: HTMLElement) => element.textContent?.replace(/[\u2068\u2069]/g, '') ?? '';

describe('InstantChat', () => {
  test('shows the conversations beside an invitation to choose one', async () => {
    shown();
    expect(await within(list()).findByText('Claire')).toBeDefined();
    expect(within(list()).getByText('Omar')).toBeDefined();
    expect(screen.getByText('Choisissez une conversation')).toBeDefined();
  });

  test('opens one: its messages, its header, who will read', async () => {
    shown();
    await userEvent.click(await within(list()).findByText('Claire'));
    expect(await within(log()).findByText('Message n° 2')).toBeDefined();
    expect(screen.getByRole('heading', { level: 2, name: 'Claire' })).toBeDefined();
    expect(plain(document.body)).toContain('Visible par Claire');
    expect(screen.getByText('Début de la conversation')).toBeDefined();
  });

  test('[CLIENT23] without conversations says so, with the one thing to do', async () => {
    shown({ conversations: [] });
    expect(await screen.findByText('Aucune conversation')).toBeDefined();
    expect(screen.getAllByRole('button', { name: 'Nouvelle conversation' })).toHaveLength(2);
  });

  test('[CLIENT6] what is sent stands there at once as pending, then as sent, once', async () => {
    let answer: (value: unknown) => void = () => {};
    const { container } = shown({
      first: 'conversation',
      answers: { send: () => new Promise((resolve) => (answer = resolve)) },
    });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    await userEvent.type(await box(), 'Merci{Enter}');
    expect(container.querySelector('[data-state=pending]')?.textContent).toContain('Merci');
    expect((await box()).value).toBe('');
    const id = container.querySelector('[data-state=pending]')?.getAttribute('data-message');
    act(() => answer(message(4, { id: `${id}`, body: 'Merci', authorId: ids.me })));
    await waitFor(() => expect(container.querySelector('[data-state=sent]')?.textContent).toContain('Merci'));
    expect(within(log()).getAllByText('Merci')).toHaveLength(1);
  });

  test('a message that arrives is shown, announced once, and marked read when it is seen', async () => {
    const { server, container } = shown({ first: 'conversation' });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(4, { body: 'Et demain ?' }) }));
    expect(await within(log()).findByText('Et demain ?')).toBeDefined();
    expect(log().getAttribute('aria-live')).toBe('off');
    await waitFor(() =>
      expect(plain(container.querySelector('[data-announcer]') as HTMLElement)).toBe('Claire : Et demain ?'),
    );
    await waitFor(() =>
      expect(server.calls('markRead').at(-1)?.input).toEqual({ conversationId: 'conversation', seq: 4 }),
    );
  });

  test('a message that leaves a hole makes what is missing fetched', async () => {
    const messages = [1, 2, 3, 4, 5, 6].map((seq) => message(seq));
    const page = ({ after }: { after?: number }) => ({
      items: after === undefined ? messages.slice(0, 3) : messages.filter(({ seq }) => seq > after),
      hasBefore: false,
      hasAfter: false,
    });
    const { server } = shown({ first: 'conversation', answers: { messages: page } });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(6) }));
    expect(await within(log()).findByText('Message n° 5')).toBeDefined();
    expect(within(log()).getAllByText('Message n° 6')).toHaveLength(1);
  });

  test('[CLIENT7] what is refused stays with its reason, and goes again once', async () => {
    let refuse = true;
    const send = ({ id, body }: { id: string; body: string }) => {
      if (refuse) throw refused('conversation.readOnly', 'FORBIDDEN');
      return message(4, { id, body, authorId: ids.me });
    };
    const { container } = shown({ first: 'conversation', answers: { send } });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    await userEvent.type(await box(), 'Encore{Enter}');
    expect(await screen.findByText(/mais pas y écrire/)).toBeDefined();
    refuse = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    await waitFor(() => expect(container.querySelector('[data-state=sent]')?.textContent).toContain('Encore'));
    expect(within(log()).getAllByText('Encore')).toHaveLength(1);
  });

  test('[CLIENT12] nothing is marked read in a window that nobody looks at', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    const { server } = shown({ first: 'conversation' });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(4) }));
    await within(log()).findByText('Message n° 4');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.calls('markRead')).toEqual([]);
  });

  test('[CLIENT13] the line before the unread ones stands where it stood on opening', async () => {
    const { server } = shown({ first: 'conversation', conversations: [conversation({ lastReadSeq: 2 })] });
    await within(await screen.findByRole('log')).findByText('Message n° 3');
    const line = () => screen.getByRole('separator').nextElementSibling?.textContent;
    expect(line()).toContain('Message n° 3');
    await waitFor(() => expect(server.calls('markRead')).toHaveLength(1));
    act(() => server.say('onMessage', 'a', { type: 'message', message: message(4) }));
    await within(log()).findByText('Message n° 4');
    expect(line()).toContain('Message n° 3');
  });

  test('[CLIENT11] drafts stay with their conversation, and survive a reload', async () => {
    const kept = new Map<string, unknown>();
    const first = shown({ first: 'conversation', kept });
    await userEvent.type(await box(), 'Pas fini');
    await userEvent.click(within(list()).getByText('Omar'));
    expect((await box()).value).toBe('');
    expect(plain(list())).toContain('Brouillon :Pas fini');
    first.unmount();
    shown({ first: 'conversation', kept });
    await waitFor(async () => expect((await box()).value).toBe('Pas fini'));
  });

  test('a read-only conversation says why, and has no box to write in', async () => {
    shown({
      first: 'conversation',
      conversations: [conversation({ kind: 'announcement', title: 'Sortie', canWrite: false })],
    });
    expect(await screen.findByText('Seul le personnel de l’établissement écrit dans cette annonce.')).toBeDefined();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('taken away while it is open: back to the list, with the reason', async () => {
    const { server } = shown({ first: 'conversation' });
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
    shown({
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
  const conversations = [
    both[0] as Conversation,
    { ...(both[1] as Conversation), establishmentId: 'id of École Ibn-Khaldoun' },
  ];

  test('has one list with the school on each row, and the unread ones counted for each', async () => {
    shown({ conversations, me });
    const row = (await within(list()).findByText('Omar')).closest('button') as HTMLElement;
    expect(plain(row)).toContain('École Ibn-Khaldoun');
    const filter = within(screen.getByRole('group', { name: 'Établissements' }));
    expect(filter.getByRole('button', { name: /École Ibn-Khaldoun.*2 messages non lus/ })).toBeDefined();
    expect(plain(filter.getByRole('button', { name: /Collège/ }))).not.toContain('non lu');
  });

  test('may look at one school alone', async () => {
    shown({ conversations, me });
    await within(list()).findByText('Omar');
    const filter = within(screen.getByRole('group', { name: 'Établissements' }));
    await userEvent.click(filter.getByRole('button', { name: /École Ibn-Khaldoun/ }));
    expect(within(list()).queryByText('Claire')).toBeNull();
    expect(within(list()).getByText('Omar')).toBeDefined();
  });
});
