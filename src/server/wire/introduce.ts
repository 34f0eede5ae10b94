import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../shared/refusals.ts';
import type { App } from '../context.ts';
import type { Credential } from '../credentials/credential.ts';
import { closeCodes, type LiveSocket } from '../live/socket/live-socket.ts';
import { coded } from '../trpc.ts';
import { accessToken } from './find-credential.ts';
import { socketsPerUser } from './upgrade.ts';

const withinMs = 5_000;
/** Above every other code: nobody is told more than that they are nobody. */
const closeCodeOf = { 'token.none': closeCodes.sessionOver, 'rate.exceeded': closeCodes.tooMuch } as const;

/** Closes a socket that has not said in 5 s by which token it calls; until it has, or is gone, it counts among the unknown. */
export function awaitToken(app: App, req: IncomingMessage, socket: LiveSocket): void {
  const address = app.addressOf(req);
  const timer = setTimeout(() => socket.cut(closeCodes.sessionOver), withinMs);
  const end = () => {
    clearTimeout(timer);
    socket.off('close', end).off('known', end);
    app.unknownSockets.leave(address);
  };
  socket.once('close', end).once('known', end);
}

/**
 * Whose token the first message of a socket names. Nothing more is read until that is known, so that no calls pile up before it; a token
 * that is nobody's, or none, closes the socket.
 */
export async function introduce(
  app: App,
  req: IncomingMessage,
  socket: LiveSocket,
  params: Record<string, unknown> | null,
): Promise<Credential> {
  socket.pause();
  try {
    const secret = typeof params?.token === 'string' ? params.token : '';
    const credential = await accessToken(app, app.addressOf(req), secret);
    if (app.connections.ofUser(credential.userId).length >= socketsPerUser) throw new Refusal('rate.exceeded', 2_000);
    // Closed meanwhile, it would be counted among the open ones for ever.
    if (socket.readyState !== socket.OPEN) throw new Refusal('token.none');
    socket.emit('known');
    return credential;
  } catch (error) {
    // After the adapter has said why.
    setImmediate(() => socket.cut(codeFor(error)));
    throw coded(error);
  } finally {
    socket.resume();
  }
}

function codeFor(error: unknown): number {
  const { reason } = error as { reason?: keyof typeof closeCodeOf };
  return (reason && closeCodeOf[reason]) ?? closeCodes.restarting;
}
