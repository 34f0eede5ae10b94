import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import { newKeep } from '../../../src/client/live/keep.ts';
import { useDeliver } from '../../../src/client/messages/use-deliver.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { box } from '../chat.tsx';
import { memoryStore } from '../memory-keep.ts';
import { conversation, ids, message } from '../people.ts';

function Chat() {
  useDeliver();
  return <InstantChat conversationId="conversation" hrefOf={(id) => id} onOpen={() => {}} />;
}
const leaving = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented ? 'asked' : 'left';
};

test('[CLIENT72] where the browser keeps nothing that is said while something would be lost, leaving asks first, and what is written is sent', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
  const sent: string[] = [];
  const keep = newKeep({ all: refuse, set: refuse, delete: refuse, empty: refuse }, null);
  const stand = newStand(
    {
      ...schoolAnswers({ conversations: [conversation()] }),
      send: ({ id, body }: { id: string; body: string }) => {
        sent.push(body);
        return message(4, { id, body, authorId: ids.me });
      },
    },
    { keep },
  );
  show(<Chat />, stand);
  const written = await box();
  expect([screen.queryByText(/ne garde pas ce que vous écrivez/), leaving()]).toEqual([null, 'left']);
  await userEvent.type(written, 'Bonjour');
  await screen.findByText(/ne garde pas ce que vous écrivez/);
  expect(leaving()).toBe('asked');
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('img', { name: /Envoyé/ });
  expect(sent).toEqual(['Bonjour']);
  await act(() => keep.all(''));
  expect([screen.queryByText(/ne garde pas ce que vous écrivez/), leaving()]).toEqual([null, 'left']);
});

test('[CLIENT72] a browser that keeps what is written says nothing', async () => {
  const stand = newStand(schoolAnswers({ conversations: [conversation()] }), { keep: newKeep(memoryStore(), null) });
  show(<Chat />, stand);
  await userEvent.type(await box(), 'Bonjour');
  expect(screen.queryByText(/ne garde pas ce que vous écrivez/)).toBeNull();
});
