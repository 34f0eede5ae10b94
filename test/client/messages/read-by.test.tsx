import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { newEntries } from '../../../src/client/messages/entry.ts';
import { MessageState } from '../../../src/client/messages/message-state.tsx';
import type { Conversation } from '../../../src/shared/public.ts';
import { showChat } from '../chat.tsx';
import { newStand, show } from '../live-stage.tsx';
import { conversation, ids, message, participant } from '../people.ts';

const participants = [
  participant('Leïla', { lastReadSeq: 3 }),
  participant('Claire', { lastReadSeq: 3 }),
  participant('Omar', { lastReadSeq: 2 }),
  participant('Noé', { lastReadSeq: null }),
  participant('Parti', { lastReadSeq: 3, leftAt: new Date() }),
];
const group = { kind: 'group', title: 'Sortie', participants, participantCount: 4 } as const;
const entryOf = (more: Partial<Conversation>, authorId = ids.me) =>
  newEntries([message(3, { authorId })], [], conversation(more), ids.me)[0]!;

describe('a message of mine in a group', () => {
  test('[CLIENT52] tells by how many of all others it was read, and how many of them do not show it', () => {
    const entry = entryOf(group);
    expect([entry.state, entry.readBy]).toEqual(['sent', { read: 1, of: 3, hidden: 1 }]);
    show(<MessageState entry={entry} onMine />, newStand({}));
    const tick = screen.getByRole('img', { name: 'Envoyé · Lu par 1/3 · 1 personne ne le montre pas' });
    expect(tick.parentElement?.title).toBe('Envoyé · Lu par 1/3 · 1 personne ne le montre pas');
  });

  test('[CLIENT99] says on wish who has read it, who has not, and of whom that cannot be known', async () => {
    const { container } = showChat({
      first: 'conversation',
      conversations: [conversation(group)],
      answers: { messages: () => ({ items: [message(3, { authorId: ids.me })], hasBefore: false, hasAfter: false }) },
    });
    await waitFor(() => expect(container.querySelector('[data-seq="3"]')).not.toBeNull());
    await userEvent.click(screen.getByRole('button', { name: /^Envoyé · Lu par 1\/3/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Qui a lu ce message' }));
    const named = (title: string) => dialog.getByRole('heading', { name: title }).nextElementSibling?.textContent;
    // Each with the first letter of their name in the place of a face.
    expect(named('A lu')).toMatch(/Claire$/);
    expect(named('N’a pas encore lu')).toMatch(/Omar$/);
    expect(named('Ne le montre pas')).toMatch(/Noé$/);
    expect(dialog.getAllByRole('listitem')).toHaveLength(3);
  });

  test('is a new row when one more has read it, and the same row otherwise', () => {
    const mine = message(3, { authorId: ids.me });
    const rowOf = (lastReadSeq: number) => {
      const read = participants.map((one) => (one.name === 'Omar' ? { ...one, lastReadSeq } : one));
      return newEntries([mine], [], conversation({ ...group, participants: read }), ids.me)[0];
    };
    const before = rowOf(2);
    expect(rowOf(2)).toBe(before);
    expect(rowOf(3)?.readBy).toEqual({ read: 2, of: 3, hidden: 1 });
  });

  test('[CLIENT52] is read once all who could read it have, and not before', () => {
    const both = participants.filter(({ name }) => name !== 'Noé');
    const all = both.map((one) => ({ ...one, lastReadSeq: 3 }));
    expect(entryOf({ ...group, participants: all, participantCount: 3 }).state).toBe('read');
    const late = participant('Inès', { lastReadSeq: 3, joinedAt: new Date(2026, 10, 19) });
    const joined = [...both, late];
    expect(entryOf({ ...group, participants: joined, participantCount: 4 }).readBy).toEqual({
      read: 1,
      of: 2,
      hidden: 0,
    });
    expect(entryOf({ ...group, participants: [...all, late], participantCount: 4 }).state).toBe('read');
    // Of a class of thirty two show what they read, and both have read it.
    const crowd = entryOf({ ...group, participants: all, participantCount: 30 });
    expect([crowd.state, crowd.readBy]).toEqual(['sent', { read: 2, of: 29, hidden: 27 }]);
    // In a crowd no reading is told: what was known on opening is nothing to go by.
    expect(entryOf({ ...group, participants: all, participantCount: 51 }).state).toBe('sent');
  });

  test('says nothing of it where two talk, where nobody shows it, in a crowd, and of others’ messages', () => {
    expect(entryOf({}).readBy).toBeNull();
    const hidden = participants.map((one) => ({ ...one, lastReadSeq: null }));
    expect(entryOf({ ...group, participants: hidden }).readBy).toBeNull();
    expect(entryOf({ ...group, participantCount: 51 }).readBy).toBeNull();
    expect(entryOf(group, ids.claire).readBy).toBeNull();
  });
});
