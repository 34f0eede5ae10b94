import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Route, Switch } from 'wouter';
import { ChatPage } from '../../../src/client/home/chat-page.tsx';
import { both, list as rows } from '../chat.tsx';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { ids, participant } from '../people.ts';

const list = '/fr/parents/messagerie';
beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  window.history.pushState(null, '', '/fr/parents');
});

function stand() {
  const held = newStand(schoolAnswers({ conversations: [...both] }));
  show(
    <Switch>
      <Route path="/fr/parents/messagerie/:conversationId?">
        {({ conversationId }) => <ChatPage role="parent" area="messages" conversationId={conversationId} />}
      </Route>
    </Switch>,
    held,
  );
  return held;
}
const go = (path: string) => act(() => window.history.pushState(null, '', path));
const path = () => window.location.pathname;

test('[CLIENT60] the way back in the page is the phone’s: after it, back leads out of the messages', async () => {
  go(list);
  stand();
  fireEvent.click(await screen.findByText('Omar'));
  await waitFor(() => expect(path()).toBe(`${list}/other`));
  fireEvent.click(await screen.findByRole('button', { name: 'Retour aux conversations' }));
  await waitFor(() => expect(path()).toBe(list));
  act(() => window.history.back());
  await waitFor(() => expect(path()).toBe('/fr/parents'));
});

test('[CLIENT60] back leads not into a conversation that was opened from elsewhere, nor into one that was taken away', async () => {
  go(`${list}/conversation`);
  const { live } = stand();
  fireEvent.click(await screen.findByRole('button', { name: 'Retour aux conversations' }));
  await waitFor(() => expect(path()).toBe(list));
  act(() => window.history.back());
  await waitFor(() => expect(path()).toBe('/fr/parents'));

  go(`${list}/conversation`);
  await screen.findByRole('log');
  const gone = participant('Leïla', { leftAt: new Date(), revision: 60 });
  const { applyChange } = await import('../../../src/client/live/apply-event.ts');
  act(() => applyChange(live, { type: 'participant', conversationId: 'conversation', participant: gone }));
  expect(ids.me).toBe(gone.userId);
  await waitFor(() => expect(path()).toBe(list));
  act(() => window.history.back());
  await waitFor(() => expect(path()).toBe('/fr/parents'));
});

test('[CLIENT60] whoever is led back twice at once, by pressing and by being taken out, is at the list and not before it', async () => {
  go(list);
  const { live } = stand();
  fireEvent.click(await screen.findByText('Omar'));
  await waitFor(() => expect(path()).toBe(`${list}/other`));
  const button = await screen.findByRole('button', { name: 'Retour aux conversations' });
  const back = vi.spyOn(window.history, 'back');
  act(() => {
    fireEvent.click(button);
    live.takenAway.emit('other');
  });
  await waitFor(() => expect(path()).toBe(list));
  expect(back).toHaveBeenCalledTimes(1);
  back.mockRestore();
});

test('[CLIENT60] on a desktop, where the list stands beside it, back visits the conversations that were visited', async () => {
  go(list);
  stand();
  fireEvent.click(await screen.findByText('Omar'));
  await waitFor(() => expect(path()).toBe(`${list}/other`));
  fireEvent.click(within(rows()).getByText('Claire'));
  await waitFor(() => expect(path()).toBe(`${list}/conversation`));
  act(() => window.history.back());
  await waitFor(() => expect(path()).toBe(`${list}/other`));
  act(() => window.history.back());
  await waitFor(() => expect(path()).toBe(list));
});
