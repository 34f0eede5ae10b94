import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { Places } from '../../src/server/wire/places.ts';
import { plainServer, reading, unread } from '../support/plain-server.ts';
import { until } from '../support/until.ts';

const upgrade = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`;

test('[GUARD9] whoever is refused a socket and keeps the connection is let go by the server', async () => {
  await using s = await plainServer({});
  const connections = () => new Promise<number>((resolve) => s.server.getConnections((_, count) => resolve(count)));
  const kinds = [upgrade('/elsewhere'), upgrade('/elsewhere', 'Sec-WebSocket-Protocol: vite-hmr\r\n')];
  const sockets = await Promise.all(kinds.flatMap((text) => [unread(s.port, text), unread(s.port, `${text}and more`)]));
  await until(async () => (await connections()) === 4);
  await until(async () => (await connections()) === 0);
  expect(sockets.map(({ readyState }) => readyState)).not.toContain('closed');
  for (const socket of sockets) socket.destroy();
});

/** Connections to a server that only takes their places, seen from its end. */
async function taken(count: number, limits = { perAddress: 100, isProxy: (_: string) => false }) {
  const places = new Places(limits);
  const far: Socket[] = [];
  const server = createServer((socket) => {
    far.push(socket);
    socket.on('error', () => undefined);
    places.take(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const near: Socket[] = [];
  for (let index = 0; index < count; index += 1) {
    near.push(await unread((server.address() as AddressInfo).port, ''));
    await until(() => far.length > index);
  }
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of [...near, ...far]) socket.destroy();
    await closed;
  };
  return { places, far, near, [Symbol.asyncDispose]: close };
}

test('[GUARD9] whoever reads nothing of an answer is let go, and whoever goes on reading is not', async () => {
  await using t = await taken(3);
  const [silent, reader, idle] = t.far as [Socket, Socket, Socket];
  const large = Buffer.alloc(32_000_000);
  for (const socket of [silent, reader]) socket.write(large);
  await until(() => silent.writableLength > 0);
  const began = performance.now();
  t.places.cutUnread(began);
  t.near[1]!.resume();
  await until(() => reader.writableLength === 0);
  reader.write(large);
  for (const after of [21_000, 24_000]) t.places.cutUnread(began + after);
  expect([silent, reader, idle].map(({ destroyed }) => destroyed)).toEqual([true, false, false]);
});

test('[GUARD11] of too many connections from one address the one that was quiet for longest gives way', async () => {
  await using t = await taken(3, { perAddress: 3, isProxy: () => false });
  t.places.use(t.far[0]!);
  const heard = reading(await unread((t.near[0]!.remotePort as number) || 0, ''));
  await until(() => t.far.length === 4);
  expect(t.far.map(({ destroyed }) => destroyed)).toEqual([false, true, false, false]);
  t.places.leave(t.far[2]!);
  t.places.take(t.far[2]!);
  expect(t.far.map(({ destroyed }) => destroyed)).toEqual([false, true, false, false]);
  t.far[3]!.destroy();
  await heard.ended;
});

test('[GUARD11] a proxy is many people, and bounds them itself', async () => {
  await using t = await taken(5, { perAddress: 3, isProxy: (address) => address === '127.0.0.1' });
  expect(t.far.some(({ destroyed }) => destroyed)).toBe(false);
});

test('[WIRE13] a wish for another protocol than WebSocket is passed over, and the request answered, body and all', async () => {
  await using s = await plainServer({
    handlePage: async (req, res) => {
      let body = '';
      for await (const chunk of req) body += String(chunk);
      res.end(`${req.method} ${req.url} ${body}|`);
    },
  });
  const wish =
    'Host: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA\r\n';
  const post = `POST /b HTTP/1.1\r\n${wish}Content-Length: 4\r\n\r\nbody`;
  const socket = await unread(s.port, '');
  const answers = reading(socket);
  for (let count = 1; count <= 15; count += 1) {
    socket.write(`GET /a HTTP/1.1\r\n${wish}\r\n`);
    await until(() => answers.text().split('GET /a |').length > count, { everyMs: 1 });
    socket.write(post);
    await until(() => answers.text().split('POST /b body|').length > count, { everyMs: 1 });
  }
  expect(answers.text().match(/HTTP\/1\.1 \d+/g)).toEqual(Array.from({ length: 30 }, () => 'HTTP/1.1 200'));
});
