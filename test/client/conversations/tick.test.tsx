import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import { list, plain } from '../chat.tsx';
import * as time from '../fake-time.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, message } from '../people.ts';

const pass = (ms: number) => act(() => time.pass(ms));
const minuteMs = 60_000;

function Chat() {
  useChatWebSocket();
  return <InstantChat conversationId="conversation" hrefOf={(one) => `/${one}`} onOpen={() => undefined} />;
}

/** A conversation in which Claire has just written. */
async function openAt(now: Date) {
  vi.setSystemTime(now);
  const last = message(3, { createdAt: now });
  const answers = schoolAnswers({ conversations: [conversation({ lastMessage: last })] });
  const messages = () => ({ items: [last], hasBefore: false, hasAfter: false });
  show(<Chat />, newStand({ ...answers, messages }));
  await pass(10);
}

test('[CLIENT231] how long ago somebody wrote goes on in the list each minute, though nothing else happens', async () => {
  await openAt(new Date('2026-11-18T09:00:00Z'));
  const ago = () => plain(list().querySelector('[data-conversation] time')!).replace(/\s/g, ' ');
  expect(ago()).toBe('maintenant');
  await pass(minuteMs);
  expect(ago()).toBe('il y a 1 min');
  await pass(4 * minuteMs);
  expect(ago()).toBe('il y a 5 min');
});

test('[CLIENT231] the day over the messages is another one after midnight by the school’s clock', async () => {
  await openAt(new Date('2026-11-18T22:58:30Z'));
  const day = () => screen.getByRole('log').querySelector('h3')?.textContent;
  expect(day()).toBe('aujourd’hui');
  await pass(2 * minuteMs);
  expect(day()).toBe('hier');
});
