import type * as z from 'zod/mini';
import type { signInInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import { me } from '../people/me.ts';
import { knownDevice, withAccount, type Account } from './devices.ts';
import { endSession } from './end-sessions.ts';
import { verifyPassword } from './password.ts';

/** Starts a session and sets its cookie. An unknown address, a wrong password and someone without a school are refused alike. */
export async function signIn(ctx: Context, input: z.infer<typeof signInInput>): Promise<Me> {
  const { setCookie, address } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  const account = input.email.toLowerCase();
  const user = await ctx.accounts
    .selectFrom('user')
    .select(['id', 'passwordHash'])
    .where('email', '=', account)
    .executeTakeFirst();
  const device = knownDevice(ctx.device, user);
  const opened = await ctx.throttle.signIn({ account, address, device }, () => open(ctx, user, input.password));
  if (!opened) throw new Refusal('signIn.wrong');
  return startSession(ctx, setCookie, opened.id, opened.passwordHash);
}

async function open(ctx: Context, user: Account | undefined, password: string) {
  const isRight = await verifyPassword(password, user?.passwordHash);
  if (!isRight || !user?.passwordHash || !(await hasSchool(ctx, user.id))) return null;
  return { id: user.id, passwordHash: user.passwordHash };
}

async function hasSchool({ accounts }: Context, userId: string): Promise<boolean> {
  const membership = await accounts
    .selectFrom('membership')
    .select('userId')
    .where('userId', '=', userId)
    .where('suspendedAt', 'is', null)
    .executeTakeFirst();
  return membership !== undefined;
}

/** A new session each time, in the place of the one that the browser held: whoever left or planted that there is out. */
export async function startSession(
  ctx: Context,
  setCookie: (cookie: string) => void,
  userId: string,
  passwordHash: string,
): Promise<Me> {
  const { session, cookie } = await ctx.sessions.start(userId, passwordHash);
  ctx.unknownTokens.meet(session.id);
  setCookie(cookie);
  setCookie(ctx.cookies.device(withAccount(ctx.device, userId, passwordHash)));
  if (ctx.credential) await endSession(ctx, ctx.credential.userId, ctx.credential.id);
  return me({ db: ctx.db, limits: ctx.limits, build: ctx.build, credential: session });
}
