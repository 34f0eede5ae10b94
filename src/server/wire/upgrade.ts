import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import type { App } from '../context.ts';
import type { Credential } from '../credentials/credential.ts';
import { markFromPostgres } from '../db/from-postgres.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import type { Bucket } from '../live/socket/bucket.ts';
import { closeCodes } from '../live/socket/live-socket.ts';
import { Refusal } from '../../shared/refusals.ts';
import { bearerOf, hasTokenInAddress, queryOf } from './bearer.ts';
import { lookCredential } from './find-credential.ts';
import type { Origins } from './origin.ts';
import { makeRoom } from './make-room.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';

/** By what it calls, known before it opens (null where its first message has to say), and what it writes to. */
export const admittedBy = new WeakMap<IncomingMessage, { credential: Credential | null; transport: Duplex }>();

/** `upgrades`: how many are looked at a second; the rest come back, so that what is open goes on being served. */
type Options = { app: App; origins: Origins; wss: WebSocketServer; upgrades: Bucket };

/** Opens a socket for who is signed in, from a page of ours; everyone else hears why over HTTP, before there is a socket. */
export async function handleUpgrade(
  options: Options,
  req: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const { app, origins, wss, upgrades } = options;
  const refuse = (status: string, headers?: string) => {
    app.counts.refuseUpgrade(status.slice(0, 3));
    refuseUpgrade(socket, status, headers);
  };
  socket.on('error', () => socket.destroy());
  try {
    const by = callsBy(req);
    if ((by === 'cookie' || by === 'nothing') && !origins.hasSent(req)) return refuse('403 Forbidden');
    if (by === 'nothing') return refuse('400 Bad Request');
    if (by === 'cookie' && !app.cookies.bearsSession(req)) return refuse('401 Unauthorized');
    if (!upgrades.take(1)) return refuse('503 Service Unavailable', comeBack);
    const credential = by === 'message' ? null : await inTime(lookCredential(app, req));
    if (!credential && by !== 'message') return refuse('401 Unauthorized');
    if (credential && isForAnother(req, credential)) {
      if (!socket.destroyed) wss.handleUpgrade(req, socket, head, (ws) => turnAway(ws, closeCodes.somebodyElse));
      return;
    }
    if (credential) makeRoom(app.connections.ofUser(credential.userId), app.limits.socketsPerUser);
    if (!credential && !app.unknownSockets.enter(app.addressOf(req), socket))
      return refuse('503 Service Unavailable', comeBack);
    admittedBy.set(req, { credential, transport: socket });
    if (!socket.destroyed) wss.handleUpgrade(req, socket, head, (ws) => wss.emit('connection', ws, req));
  } catch (error) {
    if (error instanceof Refusal) return refuse('429 Too Many Requests', comeBack);
    if (isUnavailable(error)) app.noteOutage(error);
    else app.log.error({ err: error }, 'an upgrade failed');
    refuse('503 Service Unavailable', comeBack);
  }
}

/** A page says for whom it was opened: another of its browser's tabs may have signed somebody else in, for whom it must not speak. */
function isForAnother(req: IncomingMessage, { userId }: Credential): boolean {
  return queryOf(req)
    .getAll('person')
    .some((person) => person !== userId);
}

/** A browser is told nothing about an upgrade that is refused; the code of a socket that closes it hears. */
function turnAway(ws: WebSocket, code: number): void {
  ws.on('error', () => ws.terminate());
  ws.close(code);
  setTimeout(() => ws.terminate(), 1_000).unref();
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

/**
 * The one thing that a socket calls by. A token in the address is in every log on the way, and of two credentials it cannot be told
 * which was meant. The adapter waits for a first message with parameters where the address says `connectionParams=1`, letter by letter.
 */
function callsBy(req: IncomingMessage): 'cookie' | 'header' | 'message' | 'nothing' {
  const params = queryOf(req).getAll('connectionParams');
  const isByHeader = bearerOf(req) !== undefined;
  if (hasTokenInAddress(req)) return 'nothing';
  if (params.length > 0) return params.join() === '1' && !isByHeader ? 'message' : 'nothing';
  return isByHeader ? 'header' : 'cookie';
}
