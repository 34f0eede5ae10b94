import { WebSocket } from 'ws';
import type { TestClient } from './client.ts';
import { until } from './until.ts';

/** A socket without the official client: what is sent is what the test says, byte for byte. */
export type RawSocket = {
  socket: WebSocket;
  /** Every answer, parsed. */
  answers: Answer[];
  send(frame: unknown): void;
  answerTo(id: number | string | null): Promise<Answer>;
  /** The code it was closed with. */
  closed: Promise<number>;
} & Disposable;

export type Answer = {
  id: number | string | null;
  result?: { type?: string; id?: string; data?: { json: unknown } };
  error?: { json: { message: string; code: number; data: Record<string, unknown> } };
};

type Headers = Record<string, string>;

export function rawSocket({ origin, cookie }: Pick<TestClient, 'origin' | 'cookie'>): Promise<RawSocket> {
  return openRaw(origin, { cookie, origin });
}

export async function openRaw(origin: string, headers: Headers, path = '/trpc'): Promise<RawSocket> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
  const answers: Answer[] = [];
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === 'PING') return socket.send('PONG');
    if (text === 'PONG') return;
    const parsed = JSON.parse(text) as Answer | Answer[];
    answers.push(...(Array.isArray(parsed) ? parsed : [parsed]));
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await until(() => socket.readyState !== WebSocket.CONNECTING, { everyMs: 5 });
  return {
    socket,
    answers,
    closed,
    send: (frame) => socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame)),
    answerTo: (id) => until(() => answers.find((answer) => answer.id === id), { everyMs: 5 }),
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** A call as the official client writes it. */
export function call(id: number, method: 'query' | 'mutation' | 'subscription', path: string, json: unknown = {}) {
  return { id, jsonrpc: '2.0', method, params: { path, input: { json } } };
}

/** What an upgrade was answered with: 101, or why not. */
export function upgradeStatus(origin: string, headers: Headers, path = '/trpc'): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers });
    socket.once('open', () => (socket.terminate(), resolve(101)));
    socket.once('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.once('error', reject);
  });
}
