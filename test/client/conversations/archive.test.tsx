import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { both, list, plain, showChat } from '../chat.tsx';
import { conversation, message } from '../people.ts';
import { choose, names, ownOf, show, showList } from './order-stage.tsx';

const [claire, omar] = both;
const setArchived = ({ archived, seq }: { archived: boolean; seq?: number }) =>
  ownOf(omar, { archivedSeq: archived ? seq! : null, ownRevision: archived ? 9 : 10 });
const away = conversation({ ...omar, id: 'away', archivedSeq: 2, title: 'Ancien groupe', kind: 'group' });

/** A server that gives what is archived where it is asked for. */
const withArchive = (archived: unknown[]) => ({
  conversations: ({ archived: isAsked }: { archived?: true }) => ({
    items: isAsked ? archived : both,
    nextCursor: null,
    eventCursor: 'start',
    unread: 0,
    marked: 0,
    at: new Date(),
  }),
});

test('[CONV22] [CONV27] archived it leaves the list for its own, its neighbour has the focus, and the toast brings it back', async () => {
  const { server } = await showList({ setArchived });
  await choose('Omar', /^Archiver/);
  await waitFor(() => expect(names()).toEqual(['Claire']));
  expect(server.calls('setArchived').map(({ input }) => input)).toEqual([
    { conversationId: 'other', archived: true, seq: 2 },
  ]);
  await waitFor(() => expect(document.activeElement).toBe(within(list()).getByRole('link')));
  expect(plain((await screen.findByText(/est archivée/)) as Element)).toBe('« Omar » est archivée.');
  await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(names()).toEqual(['Claire', 'Omar']));
});

test('[CONV22] with the next message it is back, also where its page was never fetched', async () => {
  const next = message(3, { conversationId: 'away' });
  const { server } = await showList({ conversation: () => ({ ...away, lastSeq: 3, lastMessage: next }) });
  act(() => server.say('onMessage', 'a', { type: 'message', message: next }));
  await waitFor(() => expect(names()).toContain('Ancien groupe'));
});

test('[CONV20] [CONV22] what another device archives and takes back moves at once, and is fetched where it is not here', async () => {
  const { server } = await showList({ conversation: () => ({ ...away, archivedSeq: null }) });
  const say = (id: string, own: unknown) =>
    act(() => server.say('onConversation', `${id} own`, { type: 'own', conversationId: id, own }));
  say('other', ownOf(omar, { archivedSeq: 2 }));
  await waitFor(() => expect(names()).toEqual(['Claire']));
  say('other', ownOf(omar, { archivedSeq: null, ownRevision: 10 }));
  await waitFor(() => expect(names()).toEqual(['Claire', 'Omar']));
  say('away', ownOf(away, { archivedSeq: null }));
  await waitFor(() => expect(names()).toContain('Ancien groupe'));
});

test('[CONV24] the archive is asked for when it is looked at, and is taken back into the list from there', async () => {
  const { server } = await showList({
    ...withArchive([away]),
    setArchived: () => ownOf(away, { archivedSeq: null }),
  });
  expect(names()).not.toContain('Ancien groupe');
  await show('Archivées');
  await userEvent.click(screen.getByRole('button', { name: 'Afficher plus de conversations' }));
  await waitFor(() => expect(names()).toEqual(['Ancien groupe']));
  expect(server.calls('conversations').map(({ input }) => input)).toEqual([{}, { archived: true }]);
  await choose('Ancien groupe', 'Remettre dans la liste');
  expect(await within(list()).findByText('Rien n’est archivé')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Tout montrer' }));
  expect(names()).toContain('Ancien groupe');
});

test('[CONV24] among the unread, what is open stays as it is read, the keys go along them, and none is a sentence', async () => {
  const third = conversation({ ...omar, id: 'third', kind: 'group', title: 'Sortie' });
  const { server } = showChat({ conversations: [claire, omar, third] });
  await within(list()).findByText('Omar');
  await show('Non lues');
  expect(names()).toEqual(['Omar', 'Sortie']);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await screen.findByRole('heading', { level: 2, name: 'Omar' })).toBeDefined();
  const read = (id: string) =>
    act(() =>
      server.say('onConversation', id, { type: 'own', conversationId: id, own: ownOf(omar, { lastReadSeq: 2 }) }),
    );
  read('other');
  expect(names()).toEqual(['Omar', 'Sortie']);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(await screen.findByRole('heading', { level: 2, name: 'Sortie' })).toBeDefined();
  expect(names()).toEqual(['Sortie']);
  read('third');
  await userEvent.click(screen.getByRole('button', { name: 'Retour aux conversations' }));
  expect(await within(list()).findByText('Tout est lu')).toBeDefined();
});
