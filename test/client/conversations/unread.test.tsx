import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cachedConversation } from '../../../src/client/conversations/cache.ts';
import { useUnread } from '../../../src/client/home/use-unread.ts';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import * as time from '../fake-time.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, message } from '../people.ts';

const pass = (ms: number) => act(() => time.pass(ms));

function Count() {
  useChatWebSocket();
  return <output>{useUnread() ?? 'unknown'}</output>;
}

const inside = (id: string) => ({ id, lastMessage: message(3, { conversationId: id }) });
const read = Array.from({ length: 3 }, (_, n) => conversation(inside(`read ${n}`)));
const far = [
  conversation({ ...inside('far'), lastReadSeq: 1 }),
  conversation({ ...inside('farther'), lastReadSeq: 0 }),
];
const silent = conversation({ ...inside('silent'), lastReadSeq: 0, notify: 'none' });

test('[CLIENT63] what is unread counts wherever in the list it stands, and is no number until it is the whole', async () => {
  const { server, live } = newStand({
    ...schoolAnswers({ conversations: [] }),
    conversations: ({ unread, cursor }: { unread?: true; cursor?: string }) => {
      const at = new Date();
      if (!unread) return { items: read, nextCursor: 'page 2', eventCursor: 'start', unread: 8, at };
      const items = cursor ? [far[1], silent] : [far[0]];
      return { items, nextCursor: cursor ? null : 'more of them', eventCursor: 'later', unread: 8, at };
    },
  });
  show(<Count />, { live });
  const shown = () => screen.getByRole('status').textContent;
  expect(shown()).toBe('unknown');
  await pass(100);
  expect(shown()).toBe('5');
  // Read on another device.
  const own = { ...far[1]!, lastReadSeq: 3, ownRevision: 9 };
  act(() => server.say('onConversation', 'a', { type: 'own', conversationId: 'farther', own }));
  await pass(100);
  expect(shown()).toBe('2');
  act(() => server.say('onMessage', 'b', { type: 'message', message: message(4, { conversationId: 'far' }) }));
  await pass(100);
  expect(shown()).toBe('3');
});

test('[CLIENT63] where the first page holds all that is unread, nothing more is asked', async () => {
  const page = { items: [far[0]], nextCursor: 'page 2', eventCursor: 'start', unread: 2, at: new Date() };
  const { server, live } = newStand({ ...schoolAnswers({ conversations: [] }), conversations: () => page });
  show(<Count />, { live });
  await pass(100);
  expect(screen.getByRole('status').textContent).toBe('2');
  expect(server.calls('conversations')).toHaveLength(1);
});

test('[CONV26] what is archived or muted does not count, and counts again once the mute is over', async () => {
  const archived = conversation({ ...inside('archived'), lastReadSeq: 0, archivedSeq: 3 });
  const muted = conversation({ ...inside('muted'), lastReadSeq: 2, mutedUntil: new Date(Date.now() + 90_000) });
  const page = {
    items: [archived, muted],
    nextCursor: null,
    eventCursor: 'start',
    unread: 1,
    marked: 0,
    at: new Date(),
  };
  const { live, server } = newStand({ ...schoolAnswers({ conversations: [] }), conversations: () => page });
  show(<Count />, { live });
  await pass(100);
  const shown = () => screen.getByRole('status').textContent;
  expect(shown()).toBe('0');
  await pass(120_000);
  expect(shown()).toBe('1');
  act(() => server.say('onMessage', 'a', { type: 'message', message: message(4, { conversationId: 'archived' }) }));
  await pass(100);
  expect(shown()).toBe('5');
});

test('[CONV23] [CLIENT63] what is marked as unread far down in the list is fetched with the unread', async () => {
  const marked = conversation({ ...inside('marked'), markedUnread: true });
  const { server, live } = newStand({
    ...schoolAnswers({ conversations: [] }),
    conversations: ({ unread }: { unread?: true }) => ({
      items: unread ? [marked] : read,
      nextCursor: unread ? null : 'page 2',
      eventCursor: 'start',
      unread: 0,
      marked: 1,
      at: new Date(),
    }),
  });
  show(<Count />, { live });
  await pass(100);
  expect(server.calls('conversations').map(({ input }) => input)).toMatchObject([{}, { unread: true }]);
  expect(cachedConversation(live.queryClient, 'marked')?.markedUnread).toBe(true);
});
