import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { applyChange } from '../../../src/client/live/apply-event.ts';
import { refetchAll } from '../../../src/client/live/refetch-all.ts';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import { messagesKey, upsertMessage } from '../../../src/client/messages/cache.ts';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import type { Conversation, Message } from '../../../src/shared/public.ts';
import * as time from '../fake-time.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, ids, message } from '../people.ts';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

const pass = (ms: number) => act(() => time.pass(ms));
/** Drawn anew each half second, as a page is. */
async function live(ms: number) {
  for (let passed = 0; passed < ms; passed += 500) await pass(500);
}
const run = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
const log = () => within(screen.getByRole('log'));
beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));

type Asked = { before?: number; after?: number; around?: number; limit: number };

/** Pages as the server makes them, of a conversation of messages 1 to `last`. */
function pages(last: number) {
  return ({ before, after, around, limit }: Asked) => {
    const end = around === undefined ? (before ?? last + 1) - 1 : Math.min(around + limit / 2, last);
    const [first, to] = after === undefined ? [end - limit + 1, end] : [after + 1, Math.min(after + limit, last)];
    const from = Math.max(first, 1);
    return { items: run(from, to), hasBefore: from > 1, hasAfter: to < last };
  };
}

function Chat({ id }: { id: string }) {
  useChatWebSocket();
  return <InstantChat conversationId={id} hrefOf={(one) => `/${one}`} onOpen={() => undefined} />;
}

function open(held: Conversation, answers: Answers) {
  const stand = newStand({ ...schoolAnswers({ conversations: [held] }), ...answers });
  return { ...stand, ...show(<Chat id="conversation" />, stand) };
}

test('[CLIENT53] pages that are refused at once are asked for ever more slowly, which is said, and at once where the reader says so', async () => {
  const database = { away: true };
  const page = pages(60);
  const { server } = open(conversation({ lastMessage: message(60) }), {
    messages: (asked: Asked) => {
      if (database.away && asked.before !== undefined) throw refused('server.unavailable', 'SERVICE_UNAVAILABLE');
      return page(asked);
    },
  });
  await live(10_000);
  const asked = server.calls('messages').length;
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(12);
  expect(log().getByRole('alert').textContent).toContain('La suite n’a pas pu être chargée.');
  database.away = false;
  fireEvent.click(log().getByRole('button', { name: 'Réessayer' }));
  for (let drawn = 0; drawn < 2; drawn++) await live(100);
  expect(log().getByText('Message n° 1')).toBeDefined();
  expect(log().queryByRole('alert')).toBeNull();
});

test('[CLIENT53] pages of the list are asked for ever more slowly, too', async () => {
  const away = ({ cursor }: { cursor?: string }) => {
    if (cursor) throw refused('server.unavailable', 'SERVICE_UNAVAILABLE');
    return { items: [conversation()], nextCursor: 'more', eventCursor: 'start', unread: 0, at: new Date() };
  };
  const seen = vi.fn<(entries: unknown[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: (entries: unknown[]) => void) {
        seen.mockImplementation(told);
      }
      observe = () => queueMicrotask(() => seen([{ isIntersecting: true }]));
      disconnect = () => undefined;
    },
  );
  const { server } = open(conversation(), { conversations: away });
  await live(10_000);
  vi.unstubAllGlobals();
  const asked = server.calls('conversations').length;
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(12);
  expect(screen.getByText('La suite de la liste n’a pas pu être chargée.')).toBeDefined();
});

test('[CLIENT50] what is missing is asked for until it is there, also where nobody is told of another message', async () => {
  let failures = 3;
  const held = { last: 3 };
  const { server } = open(conversation(), {
    messages: (asked: Asked) => {
      if (asked.after !== undefined && failures-- > 0) throw refused('server.unavailable', 'SERVICE_UNAVAILABLE');
      return pages(held.last)(asked);
    },
  });
  await pass(1_000);
  held.last = 6;
  act(() => server.say('onMessage', 'a', { type: 'message', message: message(6) }));
  await live(10_000);
  expect(log().getByText('Message n° 5')).toBeDefined();
  expect(server.calls('messages').length).toBe(5);
});

test('[CLIENT50] what cannot be filled, for the reader came later, is not asked for again and again', async () => {
  const nothing = { items: [], hasBefore: false, hasAfter: false };
  const late = conversation({ lastMessage: null, lastSeq: 10, lastReadSeq: 10, fromSeq: 11 });
  const { server } = open(late, { messages: () => nothing });
  await live(5_000);
  expect(server.calls('messages')).toHaveLength(1);
});

test('[CLIENT51] what was sent stays in sight, though its answer comes before the message of somebody else', async () => {
  const { server, live: of, container } = open(conversation(), { messages: pages(3) });
  await pass(1_000);
  const { id } = of.outbox.add('conversation', 'Et voilà');
  const mine = message(5, { id, authorId: ids.me, body: 'Et voilà' });
  act(() => applyChange(of, { type: 'message', message: mine }));
  // Before anything else could be asked for.
  expect(container.querySelector(`[data-message="${id}"]`)?.getAttribute('data-state')).toBe('sent');
  act(() => server.say('onMessage', 'a', { type: 'message', message: message(4) }));
  await pass(100);
  const shown = [...container.querySelectorAll('[data-message]')].map((row) => row.getAttribute('data-message'));
  expect(shown.slice(-2)).toEqual(['message 4', id]);
});

test('[CLIENT54] a conversation with more unread messages than a page opens where they begin', async () => {
  const { server } = open(conversation({ lastMessage: message(500), lastReadSeq: 100 }), { messages: pages(500) });
  await pass(10);
  expect(server.calls('messages')[0]?.input).toMatchObject({ around: 101 });
  expect(screen.getByRole('separator').nextElementSibling?.textContent).toContain('Message n° 101');
});

test('[CLIENT54] a conversation that was left in the middle of its history opens at its end, with what came since', async () => {
  const page = pages(100);
  const { live: of, unmount } = open(conversation({ lastMessage: message(100) }), {
    // What comes after the middle is not there before they leave.
    messages: (asked: Asked) => (asked.after === undefined ? page(asked) : new Promise(() => undefined)),
  });
  await pass(1_000);
  const middle = { items: run(1, 60), hasBefore: false, hasAfter: true };
  act(() => void of.queryClient.setQueryData(messagesKey('conversation'), middle));
  unmount();
  show(<Chat id="conversation" />, { live: of });
  await pass(1_000);
  expect(log().getByText('Message n° 100')).toBeDefined();
});

test('[CLIENT54] what is not looked at and grows beyond what a thread keeps is forgotten, so that it opens where reading goes on', async () => {
  const { live: of } = open(conversation({ id: 'elsewhere' }), {});
  const key = messagesKey('conversation');
  of.queryClient.setQueryData(key, { items: run(1, 320), hasBefore: false, hasAfter: false });
  upsertMessage(of.queryClient, message(321), ids.me);
  expect(of.queryClient.getQueryData(key)).toBeUndefined();
});

test('[CLIENT55] a conversation beyond the first page of the list stays open when everything is fetched anew', async () => {
  const far: Conversation = conversation();
  const messages: Message[] = run(1, 3);
  const { server, live: of } = open(far, {
    conversations: () => ({
      items: [conversation({ id: 'first' })],
      nextCursor: null,
      eventCursor: 'start',
      unread: 0,
    }),
    messages: () => ({ items: messages, hasBefore: false, hasAfter: false }),
  });
  await pass(1_000);
  expect(log().getByText('Message n° 3')).toBeDefined();
  const before = server.calls('conversation').length;
  act(() => refetchAll(of));
  await pass(1_000);
  expect(server.calls('conversation').length).toBe(before + 1);
  expect(log().getByText('Message n° 3')).toBeDefined();
});

test('[CLIENT57] history that is loaded is not read aloud: a page before, the pages around, and all of it anew', async () => {
  const heard = new Set<string | null | undefined>();
  const stand = open(conversation({ lastMessage: message(120) }), { messages: pages(120) });
  const hear = () => heard.add(stand.container.querySelector('[data-announcer]')?.textContent);
  await live(500);
  hear();
  const first = log().getAllByText(/^Message n° /).length;
  for (let drawn = 0; drawn < 6; drawn++) {
    await live(500);
    hear();
  }
  expect(log().getAllByText(/^Message n° /).length).toBeGreaterThan(first);
  act(() => refetchAll(stand.live));
  await live(2_000);
  hear();
  expect([...heard]).toEqual(['']);
  act(() => stand.server.say('onMessage', 'a', { type: 'message', message: message(121) }));
  await live(1_000);
  hear();
  expect(heard.size).toBe(2);
});
