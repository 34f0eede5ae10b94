import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocketServer } from 'ws';
import type { App } from '../context.ts';
import type { Connection } from '../live/people/connection.ts';
import { closeCodes } from '../live/socket/live-socket.ts';

const answerMs = 1_000;
const closeMs = 500;

/** How far apart the clients of a large school are told to come back, so that they do not all come at once. */
const spreadMs = (sockets: number) => Math.min(4_000, sockets * 5);

/** Answers what was asked, reads nothing new, and sends everyone away at a moment of their own. */
export async function dismissAll({ connections }: App, wss: WebSocketServer): Promise<void> {
  const open = [...connections];
  const within = spreadMs(open.length);
  await Promise.all(open.map((connection) => dismiss(connection, Math.random() * within)));
  await until(() => wss.clients.size === 0, closeMs);
  for (const socket of wss.clients) socket.terminate();
}

async function dismiss({ socket, callLimiter }: Connection, afterMs: number): Promise<void> {
  await wait(afterMs);
  callLimiter.readNoMore();
  await until(() => callLimiter.isIdle, answerMs);
  socket.close(closeCodes.restarting);
  socket.resume();
}

async function until(condition: () => boolean, withinMs: number): Promise<void> {
  for (const end = performance.now() + withinMs; !condition() && performance.now() < end; await wait(10));
}
