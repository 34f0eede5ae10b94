import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

/** One person's socket, for calls one after the other. */
export type Caller = {
  query(path: string, input: object): Promise<unknown>;
  mutate(path: string, input: object): Promise<unknown>;
  send(conversationId: string, body: string): Promise<unknown>;
  /** Follows messages from a cursor, and stops once it has heard so many. */
  hear(cursor: string, count: number): Promise<void>;
} & AsyncDisposable;

type Answer = { id: number; result?: { type: string; data?: { json: unknown } }; error?: unknown };

export async function newCaller(url: string, token: string): Promise<Caller> {
  const headers = { cookie: `preau_session=${token}`, origin: url.replace('ws', 'http').replace('/trpc', '') };
  const socket = new WebSocket(url, { headers });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === 'PING') return socket.send('PONG');
    const answer = JSON.parse(text) as Answer;
    waiting.get(answer.id)?.(answer);
  });
  // Whoever waits for an answer would otherwise wait for ever.
  socket.on('close', (code) => {
    for (const [id, answered] of waiting) answered({ id, error: `The server closed the socket: ${code}.` });
  });
  const write = (id: number, method: string, path: string, input: object) =>
    socket.send(JSON.stringify({ id, method, params: { path, input: { json: input } } }));
  const call = (method: string, path: string, input: object) =>
    new Promise<unknown>((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(JSON.stringify(error)));
        else resolve(result?.data?.json);
      });
      write(id, method, path, input);
    });
  return {
    query: (path, input) => call('query', path, input),
    mutate: (path, input) => call('mutation', path, input),
    send: (conversationId, body) => call('mutation', 'send', { id: randomUUID(), conversationId, body }),
    hear: (cursor, count) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        let heard = 0;
        waiting.set(id, ({ result, error }) => {
          if (error) reject(new Error(JSON.stringify(error)));
          heard += result?.type === 'data' ? 1 : 0;
          if (heard < count) return;
          waiting.delete(id);
          socket.send(JSON.stringify({ id, method: 'subscription.stop' }));
          resolve();
        });
        write(id, 'subscription', 'onMessage', { lastEventId: cursor });
      }),
    [Symbol.asyncDispose]: async () => socket.terminate(),
  };
}
