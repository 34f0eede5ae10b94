import { Refusal } from '../../shared/refusals.ts';
import type { MemberContext } from '../context.ts';
import { endSession } from './end-sessions.ts';

/** Ends the caller's session: its cookie, its row, its open sockets. */
export async function signOut(ctx: MemberContext): Promise<void> {
  if (!ctx.setCookie) throw new Refusal('session.httpOnly');
  ctx.setCookie(ctx.sessions.blankCookie());
  await endSession(ctx, ctx.credential.userId, ctx.credential.id);
}
