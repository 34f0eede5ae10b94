import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { loadLayers } from '../../../src/client/ui/layer.ts';
import type { ReceivedAnnouncement } from '../../../src/shared/announcements.ts';
import type { Role } from '../../../src/shared/public.ts';
import { plain, showChat } from '../chat.tsx';
import { conversation, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const asked: ReceivedAnnouncement = {
  id: 'conversation',
  importance: 'acknowledgement',
  acknowledgeBy: null,
  acknowledgedAt: null,
  endsAt: null,
  isRecalled: false,
  isMine: false,
  mayOversee: false,
  replyTo: null,
};

async function open(first: Partial<ReceivedAnnouncement> | null = {}, role: Role = 'parent') {
  const held = { received: first && { ...asked, ...first }, fail: null as Error | null, begun: 0 };
  const scene = showChat({
    first: 'conversation',
    me: meAs('Leïla', ['Collège Jules-Verne', role]),
    conversations: [
      conversation({ kind: 'announcement', title: 'Sortie', canWrite: false, participants: [participant('Claire')] }),
      conversation({ id: 'direct', participants: [participant('Claire')] }),
    ],
    answers: {
      createConversation: () => {
        held.begun += 1;
        if (held.fail) throw held.fail;
        return { id: 'direct' };
      },
      'announcements.received': () => held.received,
      'announcements.acknowledge': () => {
        if (held.fail) throw held.fail;
        const acknowledgedAt = new Date('2026-11-20T08:05:00Z');
        held.received = { ...asked, acknowledgedAt };
        return { acknowledgedAt };
      },
    },
  });
  await screen.findByRole('log');
  await loadLayers();
  return { ...scene, held };
}

const button = () => screen.findByRole('button', { name: 'J’ai lu cette annonce' });

test('[CLIENT253] whoever is asked has one button, and then when they pressed it', async () => {
  await open();
  await userEvent.click(await button());
  expect(plain(await screen.findByText(/^Vous avez confirmé votre lecture/))).toContain('20 nov. 2026');
  expect(screen.queryByRole('button', { name: 'J’ai lu cette annonce' })).toBeNull();
});

test('[CLIENT276] who may reply is led to the conversation with the author, where what it is about stands in the box', async () => {
  const { held, live } = await open({ importance: 'normal', replyTo: 'id of Claire' });
  const inBox = () => live.drafts.store.get()['direct'];
  const reply = () => screen.findByRole('button', { name: 'Répondre à l’auteur' });
  held.fail = refused('contact.notAllowed', 'FORBIDDEN');
  await userEvent.click(await reply());
  expect(await screen.findByText(/règles de l’établissement|ne pouvez pas écrire/)).toBeDefined();
  held.fail = null;
  await userEvent.click(await reply());
  await waitFor(() => expect(inBox()).toBe('À propos de «\u00a0Sortie\u00a0»\u00a0: '));
  // What was begun there stays.
  live.drafts.set('direct', 'Bonjour');
  await userEvent.click(await reply());
  await waitFor(() => expect(held.begun).toBe(3));
  expect(inBox()).toBe('Bonjour');
});

test('[CLIENT276] where none is taken, or the rules forbid it, there is no such button', async () => {
  await open({ replyTo: null });
  await button();
  expect(screen.queryByRole('button', { name: 'Répondre à l’auteur' })).toBeNull();
});

test('[CLIENT253] what is refused is said in a sentence, and the button stays', async () => {
  const { held } = await open();
  held.fail = refused('announcement.recalled', 'CONFLICT');
  await userEvent.click(await button());
  expect(await screen.findByText('Cette annonce a été rappelée.')).toBeDefined();
  await button();
});

test('[CLIENT253] the bell of another device, or of a reminder, asks again', async () => {
  const { held, server } = await open();
  await button();
  await waitFor(() => expect(server.listening('onAccount')).toBe(1));
  held.received = { ...asked, acknowledgedAt: new Date('2026-11-20T08:05:00Z') };
  act(() => server.signal('onAccount', { what: 'announcements' }));
  await screen.findByText(/^Vous avez confirmé votre lecture/, {}, { timeout: 3_000 });
});

test('[CLIENT253] until when it is asked stands there, and that this is over', async () => {
  const scene = await open({ acknowledgeBy: new Date(Date.now() + 86_400_000) });
  expect(await screen.findByText(/À confirmer avant/)).toBeDefined();
  scene.unmount();
  await open({ acknowledgeBy: new Date(Date.now() - 86_400_000) });
  expect(await screen.findByText(/Était à confirmer avant/)).toBeDefined();
  await button();
});

test('[CLIENT254] whoever looks after it has the way to who has read it, and is not asked; nobody else has', async () => {
  const author = await open({ isMine: true, mayOversee: true }, 'teacher');
  const way = await screen.findByRole('link', { name: 'Qui a lu' });
  expect(way.getAttribute('href')).toBe('/fr/teachers/annoncer/conversation');
  expect(screen.queryByRole('button', { name: 'J’ai lu cette annonce' })).toBeNull();
  author.unmount();
  await open();
  await button();
  expect(screen.queryByRole('link', { name: 'Qui a lu' })).toBeNull();
});

test('[CLIENT291] whoever reads it is told until when it is to be read, and asked nothing once it is over', async () => {
  const { unmount } = await open({ endsAt: new Date('2199-01-15T17:00:00Z') });
  await button();
  expect(plain(await screen.findByText(/^jusqu’à/))).toContain('15 janv. 2199');
  unmount();
  await open({ endsAt: new Date('2026-01-15T17:00:00Z') });
  expect(plain(await screen.findByText(/^A pris fin/))).toContain('15 janv. 2026');
  expect(screen.queryByRole('button', { name: 'J’ai lu cette annonce' })).toBeNull();
});
