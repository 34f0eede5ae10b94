import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import { LatestConversations } from '../../../src/client/home/latest-conversations.tsx';
import { useUnread } from '../../../src/client/home/use-unread.ts';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { memoryKeep } from '../memory-keep.ts';
import { conversation, ids, message, participant } from '../people.ts';

const silent = conversation({
  id: 'silent',
  participants: [participant('Leïla'), participant('Omar')],
  lastMessage: null,
  lastSeq: 0,
});

function App({ first }: { first?: string }) {
  useChatWebSocket();
  const [open, setOpen] = useState<string | null>(first ?? null);
  return <InstantChat conversationId={open ?? undefined} onOpen={setOpen} />;
}
function shown(first?: string, kept = new Map<string, unknown>()) {
  const stand = newStand(schoolAnswers({ conversations: [conversation(), silent], messages: [] }), {
    keep: memoryKeep(kept),
  });
  show(<App {...(first ? { first } : {})} />, stand);
  return stand;
}
const list = () => screen.getByRole('region', { name: 'Liste des conversations' });
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
    await userEvent.type(await screen.findByRole('textbox', { name: 'Votre message' }), 'Bon');
    await userEvent.click(within(list()).getByText('Claire'));
    expect(omar()).not.toBeNull();
    await userEvent.click(within(list()).getByText('Omar'));
    await userEvent.clear(await screen.findByRole('textbox', { name: 'Votre message' }));
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
          <LatestConversations role="parent" onWrite={() => {}} />
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
