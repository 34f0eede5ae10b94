import { setImmediate as turn } from 'node:timers/promises';
import type { WebSocketServer } from 'ws';
import type { LiveSocket } from '../live/socket/live-socket.ts';

const everyMs = 1_000;
/** Everyone may have come at the same moment, after a restart: so many are asked in one turn of the loop. */
const atOnce = 64;

/**
 * Finds the sockets behind which nobody is any more: a cable that was pulled closes nothing. One timer for all, and a ping only
 * after 14 s of silence, where the adapter's own would keep two timers and write a message for each socket. Answers how to stop.
 */
export function keepAlive(wss: WebSocketServer): () => void {
  const timer = setInterval(() => void askAll(wss.clients as Set<LiveSocket>), everyMs);
  return () => clearInterval(timer);
}

async function askAll(sockets: Set<LiveSocket>): Promise<void> {
  const now = performance.now();
  let asked = 0;
  for (const socket of sockets) if (socket.askIfSilent(now) && ++asked % atOnce === 0) await turn();
}
