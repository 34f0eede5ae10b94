import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runBuilt } from '../support/built-server.ts';
import { temporaryDataDir } from '../support/data-dir.ts';
import { demoPerson } from '../support/demo-person.ts';
import { nonsenseFrames } from '../support/nonsense.ts';
import { flag, report, seed } from '../support/seed.ts';
import { until } from '../support/until.ts';

const frames = flag('FRAMES', 10_000);
/** Below what a socket may send at once. */
const framesPerSocket = 250;

test(`[GUARD4] ${frames} frames of nonsense leave the same process alive and everyone else served (seed ${seed})`, async () => {
  await using dir = temporaryDataDir();
  await using server = await runBuilt({ PREAU_DATA_DIR: dir.dataDir });
  await using control = await demoPerson(server.url, 'teacher@jules-verne.example');
  await using attacker = await demoPerson(server.url, 'student@jules-verne.example');
  const nonsense = nonsenseFrames(frames, seed);
  let sent = 0;
  let sockets = 0;
  while (sent < frames) {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, {
      headers: { cookie: attacker.cookie, origin: server.url },
    });
    socket.on('error', () => undefined);
    await once(socket, 'open');
    sockets += 1;
    for (const data of nonsense.slice(sent, sent + framesPerSocket)) socket.send(data);
    sent += framesPerSocket;
    await until(() => socket.bufferedAmount === 0 || socket.readyState !== WebSocket.OPEN);
    socket.close();
    await until(() => socket.readyState === WebSocket.CLOSED);
    expect(await control.api.me.query()).toMatchObject({ user: { id: control.userId } });
  }
  expect(await control.http.conversations.query({})).toMatchObject({ eventCursor: expect.any(String) });
  expect(() => process.kill(server.pid, 0)).not.toThrow();
  expect(`${server.stdout()}${server.stderr()}`).not.toContain('a procedure failed');
  report('fuzz', { frames, sockets, crashes: 0, 'bugs in the log': 0 });
});
