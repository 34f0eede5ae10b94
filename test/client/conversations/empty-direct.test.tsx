import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { HomePage } from '../../../src/client/home/home-page.tsx';
import { useUnread } from '../../../src/client/home/use-unread.ts';
import { box, list, showChat } from '../chat.tsx';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, ids, message, participant } from '../people.ts';

const silent = conversation({
  id: 'silent',
  participants: [participant('Leïla'), participant('Omar')],
  lastMessage: null,
  lastSeq: 0,
});

const shown = (first?: string, kept = new Map<string, unknown>()) =>
  showChat({ first, kept, conversations: [conversation(), silent], answers: { messages: () => empty } });
const empty = { items: [], hasBefore: false, hasAfter: false };
const omar = () => within(list()).queryByText('Omar');

describe('a direct conversation without any message', () => {
  test('[CLIENT28] is not in the list, until the first message', async () => {
    const { server } = shown();
    await within(list()).findByText('Claire');
    expect(omar()).toBeNull();
    const first = message(1, { id: 'first', conversationId: 'silent', authorId: ids.omar });
    await waitFor(() => expect(server.listening('onMessage')).toBe(1));
    act(() => server.say('onMessage', 'a', { type: 'message', message: first }));
    expect(await within(list()).findByText('Omar')).toBeDefined();
  });

  test('[CLIENT28] is in the list while it is open, and as long as a draft waits in it', async () => {
    shown('silent');
    await waitFor(() => expect(omar()).not.toBeNull());
    await userEvent.type(await box(), 'Bon');
    await userEvent.click(within(list()).getByText('Claire'));
    expect(omar()).not.toBeNull();
    await userEvent.click(within(list()).getByText('Omar'));
    await userEvent.clear(await box());
    await userEvent.click(within(list()).getByText('Claire'));
    expect(omar()).toBeNull();
  });

  test('[CLIENT28] is in the list with a message of mine that is not sent yet', async () => {
    const outgoing = {
      id: 'x',
      conversationId: 'silent',
      body: 'Bonjour',
      createdAt: 0,
      state: 'pending',
      reason: null,
    };
    shown(undefined, new Map([[`outbox:${ids.me}:x`, outgoing]]));
    await waitFor(() => expect(omar()).not.toBeNull());
  });

  test('[CLIENT28] is neither among the latest of the home page nor counted', async () => {
    const stand = newStand(schoolAnswers({ conversations: [silent, conversation({ lastReadSeq: 1 })] }));
    function Home() {
      return (
        <>
          <HomePage role="parent" />
          <p>{`unread: ${useUnread()}`}</p>
        </>
      );
    }
    show(<Home />, stand);
    expect(await screen.findByText('Claire')).toBeDefined();
    expect(screen.queryByText('Omar')).toBeNull();
    expect(screen.getByText('unread: 2')).toBeDefined();
  });
});
