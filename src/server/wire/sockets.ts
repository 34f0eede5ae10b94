import type { IncomingMessage } from 'node:http';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { WebSocketServer } from 'ws';
import { Refusal } from '../../shared/refusals.ts';
import { contextOf, type App, type Context } from '../context.ts';
import type { Credential } from '../credentials/credential.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { Connection } from '../live/people/connection.ts';
import { closeCodes, LiveSocket } from '../live/socket/live-socket.ts';
import { encoder } from '../live/fan-out/encoder.ts';
import { appRouter } from '../router.ts';
import { dismissAll } from './dismiss-all.ts';
import { introduce } from './introduce.ts';
import { keepAlive } from './keep-alive.ts';
import { noteError } from './note-error.ts';
import { ShortPath } from './short-path.ts';
import { admittedBy } from './upgrade.ts';

/** The router over WebSocket: one socket carries all of a client's calls and subscriptions. */
export function newSockets(app: App): { wss: WebSocketServer; dismiss: () => Promise<void> } {
  const wss = new WebSocketServer({
    noServer: true,
    WebSocket: LiveSocket,
    maxPayload: app.limits.frameBytes,
    perMessageDeflate: false,
    // A frame in ever smaller pieces is held in pieces, each far larger than what it holds.
    maxFragments: 64,
    maxBufferedChunks: 1_024,
  });
  // Before the adapter's own listener: a socket that errs with nobody listening ends the process.
  wss.on('connection', (socket) => socket.on('error', () => socket.terminate()));
  wss.on('connection', (socket, req) => {
    const { transport } = admittedBy.get(req)!;
    app.unknownSockets.hurry(transport, () => socket.cut(closeCodes.sessionOver));
  });
  applyWSSHandler({
    wss,
    router: appRouter,
    maxBatchSize: app.limits.callsPerBatch,
    experimental_encoder: encoder,
    createContext: ({ req, res, info }) => newContext(app, req, res as LiveSocket, info.connectionParams),
    onError: (event) => noteError(app, event),
  });
  const stopAsking = keepAlive(wss);
  return { wss, dismiss: () => dismissAll(app, wss).finally(stopAsking) };
}

type Params = Record<string, unknown> | null;

/** At once where it was known before the socket opened who calls: nothing that they say then waits. */
function newContext(app: App, req: IncomingMessage, socket: LiveSocket, params: Params): Context | Promise<Context> {
  const admitted = admittedBy.get(req);
  if (!admitted) throw new Refusal('session.none');
  const { credential, transport } = admitted;
  const address = app.addressOf(req);
  const begin = (by: Credential) => {
    app.unknownSockets.leave(transport);
    return connect(app, new Connection(socket, transport, by, app.limits), by, address);
  };
  return credential ? begin(credential) : introduce(app, socket, address, params, begin);
}

function connect(app: App, connection: Connection, credential: Credential, address: string): Context {
  const { socket } = connection;
  app.connections.add(connection);
  socket.once('close', () => forget(app, connection));
  app.hub.attach(connection).catch((err: unknown) => {
    if (isUnavailable(err)) app.noteOutage(err);
    else app.log.warn({ err }, 'a socket is not attached yet; its first subscription tries again');
  });
  const context = contextOf(app, {
    credential,
    unasked: null,
    connection,
    setCookie: null,
    address,
    device: undefined,
    userAgent: undefined,
  });
  socket.shortPath = new ShortPath(context, connection);
  return context;
}

function forget(app: App, connection: Connection): void {
  app.connections.delete(connection);
  app.presences.leave(connection);
  app.hub.detach(connection);
}
