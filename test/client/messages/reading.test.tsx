import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { InstantChat } from '../../../src/client/conversations/instant-chat.tsx';
import { useChatWebSocket } from '../../../src/client/live/use-chat-web-socket.ts';
import type { Conversation, Own } from '../../../src/shared/public.ts';
import * as time from '../fake-time.ts';
import { newStand, schoolAnswers, show } from '../live-stage.tsx';
import { conversation, message } from '../people.ts';
import { refused } from '../stub-link.ts';
import type { Answers } from '../stub-link.ts';

const pass = (ms: number) => act(() => time.pass(ms));
beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true));

function Chat() {
  useChatWebSocket();
  return <InstantChat conversationId="conversation" hrefOf={(one) => `/${one}`} onOpen={() => undefined} />;
}

async function open(more: Partial<Conversation> = {}, answers: Answers = {}) {
  const stand = newStand({ ...schoolAnswers({ conversations: [conversation(more)] }), ...answers });
  const shown = show(<Chat />, stand);
  await pass(10);
  return { ...stand, ...shown };
}

function look(at: boolean) {
  vi.mocked(document.hasFocus).mockReturnValue(at);
  act(() => void window.dispatchEvent(new Event(at ? 'focus' : 'blur')));
}

const own: Own = { ...conversation(), ownRevision: 9 };

test('[CLIENT56] a reading that the server could not keep is told again', async () => {
  let away = true;
  const { server } = await open(
    { lastReadSeq: 2 },
    {
      markRead: ({ seq }: { seq: number }) => {
        if (away) throw refused('server.unavailable', 'SERVICE_UNAVAILABLE');
        return { ...own, lastReadSeq: seq };
      },
    },
  );
  await pass(300);
  expect(server.calls('markRead')).toHaveLength(1);
  away = false;
  await pass(3_000);
  expect(server.calls('markRead')).toHaveLength(2);
  await pass(30_000);
  expect(server.calls('markRead')).toHaveLength(2);
});

test('[CLIENT56] what is marked as unread while it is open stays so; what was so before is read', async () => {
  const { server } = await open({ markedUnread: true });
  await pass(300);
  expect(server.calls('markRead')).toHaveLength(1);
  const marked = { ...own, ownRevision: 20, markedUnread: true };
  act(() => server.say('onConversation', 'a', { type: 'own', conversationId: 'conversation', own: marked }));
  await pass(5_000);
  expect(server.calls('markRead')).toHaveLength(1);
});

test('[CLIENT13] what comes in one’s absence has its own line, which then stays', async () => {
  const { server } = await open();
  expect(screen.queryByRole('separator')).toBeNull();
  look(false);
  act(() => server.say('onMessage', 'a', { type: 'message', message: message(4) }));
  await pass(100);
  const line = () => screen.getByRole('separator').nextElementSibling?.textContent;
  expect(line()).toContain('Message n° 4');
  look(true);
  await pass(1_000);
  act(() => server.say('onMessage', 'b', { type: 'message', message: message(5) }));
  await pass(1_000);
  expect(line()).toContain('Message n° 4');
});

test('[CLIENT57] the same words twice are said twice', async () => {
  const { server, container } = await open();
  const announcer = within(container.querySelector<HTMLElement>('[data-announcer]')!);
  const hear = async (seq: number) => {
    act(() => server.say('onMessage', `${seq}`, { type: 'message', message: message(seq, { body: 'Oui' }) }));
    await pass(1_000);
    return announcer.getByText(/Oui/);
  };
  const first = await hear(4);
  expect(await hear(5)).not.toBe(first);
});

test('[CLIENT120] what arrives is said without the marks around its words', async () => {
  const { server, container } = await open();
  const body = '**Sortie** _demain_\n- bus';
  act(() => server.say('onMessage', '4', { type: 'message', message: message(4, { body }) }));
  await pass(1_000);
  const said = container.querySelector('[data-announcer]')?.textContent?.replace(/[\u2068\u2069]/g, '');
  expect(said).toContain('Sortie demain\n- bus');
});
