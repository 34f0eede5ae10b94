import { setTimeout as wait } from 'node:timers/promises';
import { call } from '../raw-socket.ts';
import { openSocket } from './pupil.ts';
import { count, dial, forever, head, letGo, type Target } from './target.ts';

/** So many at once, each opened again as soon as it is let go: half heads, half bodies, answers that nobody reads; and sockets that stop reading. */
export async function slowClients(target: Target): Promise<void> {
  for (const cookie of target.silent) forever(10, 500, () => stopReading(target, cookie));
  const kinds = [
    head('GET /trpc/me').slice(0, -4),
    head('POST /trpc/auth.signIn', 'Content-Type: application/json', 'Content-Length: 5000') + '{"json":{',
    head(`GET ${target.file}`).repeat(8),
  ];
  for (let index = 0; index < target.slowClients; index += 1) {
    forever(1, 100, () => beSlow(target, kinds[index % kinds.length]!));
    if (index % 10 === 9) await wait(20);
  }
}

/** Longer than the server waits for anybody. */
const patienceMs = 60_000;

async function beSlow(target: Target, text: string): Promise<void> {
  const socket = dial(target, text);
  count('slow clients');
  await letGo(socket, patienceMs);
}

/** Hears of everything, asks for pages, and reads none of it. What is not read is not known to have closed either. */
async function stopReading(target: Target, cookie: string): Promise<void> {
  const socket = openSocket(target, cookie);
  socket.on('open', () => {
    for (const [id, path] of ['onMessage', 'onConversation', 'onTyping', 'onPresence'].entries())
      socket.send(JSON.stringify(call(id, 'subscription', path)));
    socket.pause();
    for (let id = 10; id < 100; id += 1) socket.send(JSON.stringify(call(id, 'query', 'conversations')));
    count('sockets that stop reading');
  });
  await wait(25_000);
  socket.terminate();
}
