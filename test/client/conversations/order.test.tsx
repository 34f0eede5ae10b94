import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { both, list, plain, showChat } from '../chat.tsx';
import { refused } from '../stub-link.ts';
import { choose, names, openMenu, ownOf, showList } from './order-stage.tsx';

const [claire, omar] = both;

test('[CONV25] pinned it is first at once, with a sign, and as the server answers after that', async () => {
  let answer = (_own: unknown) => {};
  const { server } = await showList({ setPinned: () => new Promise((done) => (answer = done)) });
  expect(names()).toEqual(['Claire', 'Omar']);
  await choose('Omar', 'Épingler en haut de la liste');
  await waitFor(() => expect(names()).toEqual(['Omar', 'Claire']));
  expect(within(list()).getByRole('img', { name: 'Épinglée' })).toBeDefined();
  expect(server.calls('setPinned').map(({ input }) => input)).toEqual([{ conversationId: 'other', pinned: true }]);
  // Unpinned on another device meanwhile.
  act(() => answer(ownOf(omar, { pinned: false })));
  await waitFor(() => expect(names()).toEqual(['Claire', 'Omar']));
});

test('[CONV25] what fails is said once, taken back, and done where it is tried again', async () => {
  let works = false;
  await showList({
    setPinned: () => {
      if (works) return ownOf(omar, { pinned: true });
      throw new Error('the line is broken');
    },
  });
  await choose('Omar', 'Épingler en haut de la liste');
  const said = await screen.findByRole('alert');
  await waitFor(() => expect(names()).toEqual(['Claire', 'Omar']));
  expect(screen.getAllByRole('alert')).toEqual([said]);
  works = true;
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(names()).toEqual(['Omar', 'Claire']));
});

test('[CONV25] a refusal is said, and is not offered to be tried again', async () => {
  await showList({
    setNotify: () => {
      throw refused('conversation.unknown', 'NOT_FOUND');
    },
  });
  await choose('Omar', 'Ne jamais me prévenir');
  expect(plain(await screen.findByRole('alert'))).toContain('Cette conversation est introuvable');
  expect(screen.queryByRole('button', { name: 'Réessayer' })).toBeNull();
  await openMenu('Omar');
  expect(screen.getByRole('menuitemradio', { name: 'Me prévenir de tout' }).ariaChecked).toBe('true');
});

test('[CONV26] muted for an hour it says until when, keeps its number quietly, and is let speak again', async () => {
  const { server } = await showList({
    setNotify: ({ notify, mutedUntil }: { notify: 'all'; mutedUntil: Date | null }) =>
      ownOf(omar, { notify, mutedUntil }),
  });
  await choose('Omar', 'Silence pendant une heure');
  const sign = await within(list()).findByRole('img', { name: /^En silence jusqu’à/ });
  const { mutedUntil } = server.calls('setNotify')[0]!.input as { mutedUntil: Date };
  expect(Math.abs(mutedUntil.getTime() - Date.now() - 3_600_000)).toBeLessThan(60_000);
  const row = sign.closest('a')!;
  expect(plain(row)).toContain('2 messages non lus');
  expect(row.querySelector('.bg-accent')).toBeNull();
  await choose('Omar', 'Fin du silence');
  await waitFor(() => expect(within(list()).queryByRole('img')).toBeNull());
  expect(server.calls('setNotify').at(-1)?.input).toEqual({ conversationId: 'other', notify: 'all', mutedUntil: null });
});

test('[CONV23] [CONV25] marked as unread it says so, and is marked as read again without being opened', async () => {
  const { server } = await showList({
    markUnread: () => ownOf(claire, { markedUnread: true }),
    markRead: () => ownOf(claire, { ownRevision: 10 }),
  });
  await choose('Claire', 'Marquer comme non lue');
  expect(await within(list()).findByText('Marquée comme non lue')).toBeDefined();
  await choose('Claire', 'Marquer comme lue');
  await waitFor(() => expect(within(list()).queryByText('Marquée comme non lue')).toBeNull());
  expect(server.calls('markRead').at(-1)?.input).toEqual({ conversationId: 'conversation', seq: 3 });
});

test('[CONV25] the header of the open conversation has the same menu, and closes what is put aside', async () => {
  showChat({ first: 'conversation', answers: { markUnread: () => ownOf(claire, { markedUnread: true }) } });
  await userEvent.click(await screen.findByRole('button', { name: 'Options de la conversation' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Marquer comme non lue' }));
  expect(await screen.findByText('Choisissez une conversation')).toBeDefined();
  expect(await within(list()).findByText('Marquée comme non lue')).toBeDefined();
});
