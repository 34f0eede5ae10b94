import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { call } from '../raw-socket.ts';
import { count, nextAddress, type Target } from './target.ts';

/** Somebody signed in who asks for everything over ten sockets, as fast as one socket may, and opens another for each that is closed. */
export function pupil(target: Target): void {
  for (let index = 0; index < 10; index += 1) void hammer(target, index < 8 ? asked(target) : nonsense);
}

async function hammer(target: Target, next: () => unknown): Promise<void> {
  for (;;) {
    const socket = openSocket(target, target.pupil);
    socket.on('open', () => count('sockets of the pupil'));
    const timer = setInterval(() => {
      if (socket.readyState !== WebSocket.OPEN) return;
      const frame = next();
      socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
      count('frames of the pupil');
    }, 12);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(timer);
    await wait(100);
  }
}

export function openSocket({ url }: Target, cookie: string, search = ''): WebSocket {
  const headers = { cookie, origin: url };
  const socket = new WebSocket(`${url.replace('http', 'ws')}/trpc${search}`, { headers, localAddress: nextAddress() });
  return socket.on('error', () => socket.terminate());
}

/** Lists, signals, conversations, and subscriptions from long ago, by turns. */
function asked({ conversationId, teacherId }: Target): () => unknown {
  let turn = 0;
  const isOn = () => turn % 2 === 0;
  const turns: (() => unknown)[] = [
    () => call(turn, 'query', 'conversations'),
    () => call(turn, 'mutation', 'setTyping', { conversationId, typing: isOn() }),
    () => call(turn, 'query', 'messages', { conversationId }),
    () => call(turn, 'mutation', 'setPresence', { presence: isOn() ? 'away' : 'online' }),
    () => Array.from({ length: 20 }, (_, index) => call(turn * 100 + index, 'query', 'conversations')),
    () => call(turn, 'mutation', 'createConversation', { participantIds: [teacherId], title: `${turn}` }),
    () => call(turn, 'query', 'searchContacts', { query: 'a' }),
    () => call(turn, 'subscription', 'onMessage', { lastEventId: 'long ago' }),
    () => call(turn, 'mutation', 'markRead', { conversationId, seq: 1 }),
  ];
  return () => turns[(turn += 1) % turns.length]!();
}

function nonsense(): string | Buffer {
  const frames = [
    Buffer.from('[[[['),
    '{"id":',
    '[]',
    'null',
    '['.repeat(60_000),
    '{"id":1,"method":"query","params":7}',
  ];
  return frames[Math.floor(Math.random() * frames.length)]!;
}
