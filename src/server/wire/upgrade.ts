import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import type { Session } from '../auth/sessions.ts';
import type { App } from '../context.ts';
import { markFromPostgres } from '../db/from-postgres.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Bucket } from '../live/socket/bucket.ts';
import { Refusal } from '../../shared/refusals.ts';
import { findSession } from './find-session.ts';
import { isOwnOrigin } from './origin.ts';
import { makeRoom } from './make-room.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

/** Whose socket it is, known before it opens, and what it writes to. */
export const admittedBy = new WeakMap<IncomingMessage, { session: Session; transport: Duplex }>();

/** `upgrades`: how many are looked at a second; the rest come back, so that what is open goes on being served. */
type Options = { app: App; origins: readonly string[]; wss: WebSocketServer; upgrades: Bucket };

/** Opens a socket for who is signed in, from a page of ours; everyone else hears why over HTTP, before there is a socket. */
export async function handleUpgrade(
  options: Options,
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const { app, origins, wss, upgrades } = options;
  socket.on('error', () => socket.destroy());
  try {
    if (!isOwnOrigin(req, origins)) return refuseUpgrade(socket, '403 Forbidden');
    if (asksForParams(req)) return refuseUpgrade(socket, '400 Bad Request');
    if (!app.cookies.bearsSession(req)) return refuseUpgrade(socket, '401 Unauthorized');
    if (!upgrades.take(1)) return refuseUpgrade(socket, '503 Service Unavailable', comeBack);
    const found = await inTime(findSession(app, req, { prolongs: false }));
    if (!found) return refuseUpgrade(socket, '401 Unauthorized');
    const { session } = found;
    makeRoom(app.connections.ofUser(session.userId));
    admittedBy.set(req, { session, transport: socket });
    if (!socket.destroyed) wss.handleUpgrade(req, socket, head, (ws) => wss.emit('connection', ws, req));
  } catch (error) {
    if (error instanceof Refusal) return refuseUpgrade(socket, '429 Too Many Requests', comeBack);
    if (isUnavailable(error)) app.noteOutage(error);
    else app.log.error({ err: error }, 'an upgrade failed');
    refuseUpgrade(socket, '503 Service Unavailable', comeBack);
  }
}

/** Nothing else ends the wait of somebody who has no socket yet. */
const deadlineMs = 10_000;

function inTime<Found>(asked: Promise<Found>): Promise<Found> {
  const late = Object.assign(new Error('PostgreSQL has not said whose session it is'), { code: 'ETIMEDOUT' });
  markFromPostgres(late);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(reject, deadlineMs, late);
    asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const comeBack = 'Retry-After: 2\r\n';

/** Read as the adapter reads it: a socket whose first message were its parameters would be nobody's until that came. */
function asksForParams({ url = '' }: IncomingMessage): boolean {
  return new URLSearchParams(url.slice(url.indexOf('?') + 1)).has('connectionParams');
}
