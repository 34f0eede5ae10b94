import { expect, test, vi } from 'vitest';
import { temporaryDataDir } from '../support/data-dir.ts';
import { runNode } from '../support/run-node.ts';
import { holdEmbedded } from '../support/embedded.ts';
import { reading, unread } from '../support/plain-server.ts';
import { runServer } from '../support/server.ts';
import { until } from '../support/until.ts';

vi.setConfig({ testTimeout: 60_000 });

test('[STOP3] strangers whose sockets were refused and who stay do not keep a server from stopping, nor its PostgreSQL', async () => {
  await using directory = temporaryDataDir();
  await using server = await runServer({ PREAU_DATA_DIR: directory.dataDir, PREAU_DEMO: '0' });
  const { host, port } = new URL(server.url);
  const lines = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  const wish = (origin: string) =>
    `${['GET /trpc HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, ...lines].join('\r\n')}\r\n\r\n`;
  const refused = [wish('https://evil.example'), wish(server.url)];
  const strangers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => unread(Number(port), refused[index % 2]!)),
  );
  const heard = strangers.map(reading);
  await until(() => heard.every(({ text }) => /^HTTP\/1\.1 40[13] /.test(text())));
  server.kill('SIGTERM');
  expect(await server.exited).toBe(0);
  expect(directory.pid()).toBeUndefined();
  for (const socket of strangers) socket.destroy();
});

test('[STOP3] however the server’s process ends of itself, its PostgreSQL ends as well', async () => {
  await using directory = temporaryDataDir();
  await using server = holdEmbedded(directory);
  await until(server.stdout);
  server.kill('SIGTERM');
  expect(await server.exited).toBe(3);
  await until(() => directory.pid() === undefined);
});

test('[DB20] what the environment holds for another PostgreSQL does not reach the one that comes along', async () => {
  await using directory = temporaryDataDir();
  const others = { PGSSLMODE: 'require', PGOPTIONS: '-c default_transaction_read_only=on', PGPORT: '1', PGHOST: 'x' };
  await using seed = runNode(['src/server/commands/seed.ts'], {
    env: { ...others, PREAU_DATA_DIR: directory.dataDir },
  });
  expect([await seed.exited, seed.stderr()]).toEqual([0, '']);
  expect(directory.pid()).toBeUndefined();
});
