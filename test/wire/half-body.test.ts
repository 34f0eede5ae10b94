import { expect, test, vi } from 'vitest';
import type { Log } from '../../src/server/log.ts';
import { plainServer, unread, reading } from '../support/plain-server.ts';
import { newTestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const head = (path: string, ...more: string[]) =>
  ['POST ' + path + ' HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...more, '', ''].join('\r\n');

const half = '{"json":{"email":"parent@';

/** Each stops in the middle, keeps its connection and says nothing more. */
const kinds = {
  'half a body of a known length': head('/trpc/auth.signIn', 'Content-Length: 200') + half,
  'a body that has not begun': head('/trpc/auth.signIn', 'Content-Length: 200'),
  'half a body in pieces': `${head('/trpc/auth.signIn', 'Transfer-Encoding: chunked')}${half.length.toString(16)}\r\n${half}\r\n`,
  'a piece that ends early': `${head('/trpc/auth.signIn', 'Transfer-Encoding: chunked')}ff\r\n${half}`,
  'half a body that nobody reads': head('/session', 'Content-Length: 200') + half,
  'half a body of a page': head('/', 'Content-Length: 200') + half,
  'half a body after a whole request': `GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n${head('/trpc/auth.signIn', 'Content-Length: 200')}${half}`,
};

test('[GUARD9] whoever sends half a body and then stays silent is let go by the server within 30 s, and others are served', async () => {
  await using server = await newTestServer();
  const port = Number(new URL(server.origin).port);
  const gone = new Set<string>();
  const sockets = await Promise.all(
    Object.entries(kinds).map(async ([kind, text]) => {
      const socket = await unread(port, text);
      void reading(socket).ended.then(() => gone.add(kind));
      return socket;
    }),
  );
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200);
  await until(() => gone.size === sockets.length, { withinMs: 30_000, everyMs: 100 }).catch(() => undefined);
  for (const socket of sockets) socket.destroy();
  expect([...gone].toSorted()).toEqual(Object.keys(kinds).toSorted());
}, 60_000);

test('[GUARD9] whoever goes away in the middle of a body is no line in the log, and a bug still is one', async () => {
  const error = vi.fn<() => void>();
  const ended: string[] = [];
  await using s = await plainServer({
    log: { error } as unknown as Log,
    handleTrpc: async (req) => {
      try {
        for await (const _ of req) if (req.url === '/trpc/bug') throw new Error('a bug');
      } finally {
        ended.push(req.url!);
      }
    },
  });
  const cut = await unread(s.port, head('/trpc/cut', 'Content-Length: 200') + half);
  await until(() => s.server.answering.size === 1);
  cut.destroy();
  await until(() => ended.length === 1);
  const bug = await unread(s.port, head('/trpc/bug', `Content-Length: ${half.length}`) + half);
  await until(() => error.mock.calls.length > 0);
  bug.destroy();
  expect(ended).toEqual(['/trpc/cut', '/trpc/bug']);
  expect(error.mock.calls).toMatchObject([[{ path: '/trpc/bug' }, 'a request failed']]);
});
