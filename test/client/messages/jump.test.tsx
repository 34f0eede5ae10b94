import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { showChat } from '../chat.tsx';
import { conversation, message } from '../people.ts';

const place = '/fr/parents/messagerie/conversation';
afterEach(() => window.history.replaceState(null, '', '/'));

test('[CLIENT131] who is on the way to a quoted message and opens an address meanwhile is led to that', async () => {
  window.history.replaceState(null, '', place);
  const older = message(1, { id: 'older', body: 'Très ancien' });
  const items = [message(201, { replyToId: 'older' }), message(202), message(203)];
  const messages = ({ around }: { around?: number }) =>
    around === undefined ? { items, hasBefore: true, hasAfter: false } : new Promise(() => {});
  const { server, container } = showChat({
    first: 'conversation',
    conversations: [conversation({ lastMessage: items[2]! })],
    answers: { messages, quoted: () => [older] },
  });
  await userEvent.click(await screen.findByRole('button', { name: /Très ancien/ }));
  await waitFor(() => expect(server.calls('messages').at(-1)?.input).toMatchObject({ around: 1 }));
  act(() => window.history.pushState(null, '', `${place}?message=202`));
  await waitFor(() => expect(document.activeElement).toBe(container.querySelector('[data-seq="202"]')));
});
