import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { newStore } from '../../../src/client/live/store.ts';
import { setAllCounted } from '../../../src/client/messages/reacted.ts';
import type { Reacting } from '../../../src/client/messages/wishes.ts';
import type { Role } from '../../../src/shared/public.ts';
import type { CountedReaction } from '../../../src/shared/reactions.ts';
import { plain, showChat } from '../chat.tsx';
import { conversation, ids, message, participant } from '../people.ts';
import { meAs } from '../stage.tsx';
import { refused } from '../stub-link.ts';
import { choose } from './acts-stage.tsx';

type Scene = { role?: Role; allowed?: boolean; counted?: CountedReaction[] };

/** An announcement of Claire's, which Leïla reads. */
async function open({ role = 'parent', allowed = true, counted = [] }: Scene = {}) {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const told = { counted };
  let answer: (value: unknown) => void = () => {};
  let refuse: (error: Error) => void = () => {};
  const me = meAs('Leïla', ['Collège Jules-Verne', role]);
  me.memberships[0]!.may.announcementReactions = allowed;
  const scene = showChat({
    first: 'conversation',
    me,
    conversations: [
      conversation({
        kind: 'announcement',
        title: 'Photos',
        canWrite: role === 'teacher',
        participants: [participant('Claire')],
        lastMessage: message(1),
      }),
    ],
    answers: {
      messages: () => ({ items: [message(1)], hasBefore: false, hasAfter: false }),
      announcementReactions: () =>
        told.counted.length === 0 ? [] : [{ messageId: message(1).id, reactions: told.counted }],
      announcementReactors: () => [{ emoji: '👍', count: 3, people: [{ userId: ids.omar, name: 'Omar' }] }],
      reactToAnnouncement: () => new Promise((resolve, reject) => ([answer, refuse] = [resolve, reject])),
    },
  });
  await within(await screen.findByRole('log')).findByText('Message n° 1');
  const row = scene.container.querySelector<HTMLElement>('[data-seq="1"]')!;
  const chip = (emoji: string) => within(row).queryByRole('button', { name: new RegExp(emoji) });
  return {
    ...scene,
    told,
    row,
    chip,
    answer: (value: unknown) => answer(value),
    refuse: (error: Error) => refuse(error),
  };
}

test('[CLIENT136] how many reacted stands under an announcement, and follows the bell', async () => {
  const { chip, told, server } = await open({ counted: [{ emoji: '👍', count: 3, isMine: false }] });
  await waitFor(() => expect(chip('👍')?.textContent).toContain('3'));
  expect(server.calls('announcementReactions')).toMatchObject([
    { input: { conversationId: 'conversation', firstSeq: 1 } },
  ]);
  told.counted = [
    { emoji: '👍', count: 2, isMine: false },
    { emoji: '🎉', count: 1, isMine: true },
  ];
  act(() => server.signal('onAccount', { what: 'reactions', conversationId: 'conversation' }));
  await waitFor(() => expect(chip('🎉')?.textContent).toContain('vous'), { timeout: 3_000 });
  expect(chip('👍')?.textContent).toContain('2');
  told.counted = [];
  act(() => server.signal('onAccount', { what: 'all' }));
  await waitFor(() => expect([chip('👍'), chip('🎉')]).toEqual([null, null]));
});

test('[CLIENT136] one’s own shows at once, is what the server answers, and is gone where it refuses', async () => {
  const { chip, row, server, ...scene } = await open({ counted: [{ emoji: '👍', count: 3, isMine: false }] });
  await waitFor(() => expect(chip('👍')?.textContent).toContain('3'));
  await choose(row, '👍');
  await waitFor(() => expect(chip('👍')?.textContent).toContain('4'));
  expect(server.calls('reactToAnnouncement')).toMatchObject([{ input: { id: 'message 1', emoji: '👍', on: true } }]);
  expect(server.calls('react')).toEqual([]);
  act(() => scene.answer([{ emoji: '👍', count: 9, isMine: true }]));
  await waitFor(() => expect(chip('👍')?.textContent).toContain('9'));
  await choose(row, '🙏');
  await waitFor(() => expect(chip('🙏')?.textContent).toContain('1'));
  act(() => scene.refuse(refused('reaction.tooMany', 'FORBIDDEN')));
  await waitFor(() => expect(chip('🙏')).toBeNull());
  expect(await screen.findByText(/autant de réactions/)).toBeDefined();
  expect(chip('👍')?.textContent).toContain('9');
});

test('[CLIENT136] one’s own that was taken back elsewhere is gone, though all is as it was before it', async () => {
  const { chip, row, server, answer } = await open({ counted: [{ emoji: '👍', count: 3, isMine: false }] });
  await waitFor(() => expect(chip('👍')?.textContent).toContain('3'));
  await choose(row, '👍');
  await waitFor(() => expect(server.calls('reactToAnnouncement')).toHaveLength(1));
  act(() => answer([{ emoji: '👍', count: 4, isMine: true }]));
  await waitFor(() => expect(chip('👍')?.textContent).toContain('4'));
  act(() => server.signal('onAccount', { what: 'reactions', conversationId: 'conversation' }));
  await waitFor(() => expect(chip('👍')?.textContent).toContain('3'), { timeout: 3_000 });
});

test('[CLIENT136] a row of which nothing new is told stays the same', () => {
  const live = { reacting: newStore<Reacting>({}) };
  const first = { messageId: 'first', reactions: [{ emoji: '👍', count: 3, isMine: false }] };
  setAllCounted(live, [first, { ...first, messageId: 'second' }]);
  const before = live.reacting.get();
  setAllCounted(live, [first, { messageId: 'second', reactions: [] }]);
  expect(live.reacting.get()['first']).toBe(before['first']);
  expect(live.reacting.get()['second']?.counted).toEqual([]);
  setAllCounted(live, []);
  expect(live.reacting.get()).toEqual({});
});

test('[CLIENT136] a press says to staff who reacted, and to others that staff alone see it', async () => {
  const counted = [{ emoji: '👍', count: 3, isMine: false }];
  const panelOf = async (scene: Awaited<ReturnType<typeof open>>) => {
    await waitFor(() => expect(scene.chip('👍')).not.toBeNull());
    await userEvent.click(scene.chip('👍')!);
    return screen.findByRole('dialog', { name: 'Réactions' });
  };
  const staff = await open({ role: 'teacher', counted });
  const panel = await panelOf(staff);
  expect(await within(panel).findByText('Omar')).toBeDefined();
  expect(within(panel).getByText(/et 2 autres personnes/)).toBeDefined();
  staff.unmount();
  const family = await open({ counted });
  expect(plain(await panelOf(family))).toContain('Seul le personnel de l’établissement voit qui a réagi.');
  expect(family.server.calls('announcementReactors')).toEqual([]);
});

test('[CLIENT136] where the school allows none nothing is asked, and the reason stands where one would react', async () => {
  const { row, server } = await open({ allowed: false });
  act(() => row.focus());
  await userEvent.keyboard('{Enter}');
  const panel = within(await screen.findByRole('dialog', { name: 'Actions du message' }));
  expect(panel.getByText('Les réactions ne sont pas autorisées ici.')).toBeDefined();
  expect(panel.queryByRole('button', { name: '👍' })).toBeNull();
  expect(server.calls('announcementReactions')).toEqual([]);
});
