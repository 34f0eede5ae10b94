import { Refusal } from '../../shared/refusals.ts';
import { ringAccount } from '../account/ring.ts';
import type { MemberContext } from '../context.ts';
import { endSession } from './end-sessions.ts';

/** Ends the caller's session: its cookie, its row, its open sockets. */
export async function signOut(ctx: MemberContext): Promise<void> {
  if (!ctx.setCookie) throw new Refusal('session.httpOnly');
  ctx.setCookie(ctx.sessions.blankCookie());
  const { userId, id } = ctx.credential;
  await endSession(ctx, userId, id);
  ringAccount(ctx, [userId], { what: 'sessions' });
}
