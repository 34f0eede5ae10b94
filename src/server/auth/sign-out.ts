import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { closeCodes } from '../live/live-socket.ts';

/** Ends the caller's session: its cookie, its row, its open sockets. */
export async function signOut(ctx: MemberContext): Promise<void> {
  if (!ctx.setCookie) throw new Refusal('session.httpOnly');
  await ctx.sessions.end(ctx.session.id);
  ctx.setCookie(ctx.sessions.blankCookie());
  for (const connection of ctx.connections) {
    if (connection.sessionId === ctx.session.id) connection.socket.cut(closeCodes.sessionOver);
  }
}
