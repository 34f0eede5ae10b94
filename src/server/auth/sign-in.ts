import type * as z from 'zod/mini';
import type { signInInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/public.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import { me } from '../people/me.ts';
import { endSession } from './end-sessions.ts';
import { verifyPassword } from './password.ts';

/** Starts a session and sets its cookie. An unknown address, a wrong password and someone without a school are refused alike. */
export async function signIn(ctx: Context, input: z.infer<typeof signInInput>): Promise<Me> {
  const { setCookie } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  const email = input.email.toLowerCase();
  await ctx.throttle.admit(email, ctx.address);
  const user = await ctx.db
    .selectFrom('user')
    .select(['id', 'passwordHash'])
    .where('email', '=', email)
    .executeTakeFirst();
  const isRight = await verifyPassword(input.password, user?.passwordHash);
  if (!isRight || !user?.passwordHash || !(await hasSchool(ctx, user.id))) throw new Refusal('signIn.wrong');
  await ctx.throttle.succeeded(email, ctx.address);
  return startSession(ctx, setCookie, user.id, user.passwordHash);
}

async function hasSchool({ db }: Context, userId: string): Promise<boolean> {
  const membership = await db
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
  setCookie(cookie);
  if (ctx.credential) await endSession(ctx, ctx.credential.userId, ctx.credential.id);
  return me({ db: ctx.db, credential: session });
}
