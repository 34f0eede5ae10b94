import { Refusal } from '../../shared/refusals.ts';
import type { App } from '../context.ts';
import type { Credential } from '../credentials/credential.ts';
import { closeCodes, type LiveSocket } from '../live/socket/live-socket.ts';
import { coded } from '../trpc.ts';
import { accessToken } from './find-credential.ts';
import { makeRoom } from './make-room.ts';

type Params = Record<string, unknown> | null;

/**
 * Begins once it is known whose token the first message of a socket names. Nothing more is read until that is known, so that no calls pile up before it; a token
 * that is nobody's, or none, closes the socket.
 */
export async function introduce<Context>(
  app: App,
  socket: LiveSocket,
  address: string,
  params: Params,
  begin: (credential: Credential) => Context,
): Promise<Context> {
  socket.pause();
  try {
    const secret = typeof params?.token === 'string' ? params.token : '';
    const credential = await accessToken(app, address, secret);
    // Closed meanwhile, it would be counted among the open ones for ever.
    if (socket.readyState !== socket.OPEN) throw new Refusal('token.none');
    makeRoom(app.connections.ofUser(credential.userId), app.limits.socketsPerUser);
    return begin(credential);
  } catch (error) {
    // After the adapter has said why.
    setImmediate(() => socket.cut(closeCodeFor(error)));
    throw coded(error);
  } finally {
    socket.resume();
  }
}

/** A database that is away says nothing about the token: its tool comes back. */
function closeCodeFor(error: unknown): number {
  if (!(error instanceof Refusal)) return closeCodes.restarting;
  return error.reason === 'token.none' ? closeCodes.sessionOver : closeCodes.tooMuch;
}
