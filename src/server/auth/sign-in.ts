import type * as z from 'zod/mini';
import type { signInInput } from '../../shared/inputs.ts';
import type { Me } from '../../shared/me.ts';
import { Refusal } from '../../shared/refusals.ts';
import type { Context } from '../context.ts';
import { me } from '../people/me.ts';
import { deviceOf } from './device-of.ts';
import { knownDevice, withAccount, type Account } from './devices.ts';
import { endSession } from './end-sessions.ts';
import { planNewDevice } from './plan-new-device.ts';
import { verifyPassword } from './password.ts';

type Input = z.infer<typeof signInInput>;

/** What a proxy says of where somebody is need be no address. */
const networkCharacters = 64;

/** Starts a session and sets its cookie. An unknown address, school or name, a wrong password and someone without a school are refused alike. */
export async function signIn(ctx: Context, input: Input): Promise<Me> {
  const { setCookie, address } = ctx;
  if (!setCookie) throw new Refusal('session.httpOnly');
  const user = await findAccount(ctx, input);
  const device = knownDevice(ctx.device, user);
  // However somebody says who they are, their tries are counted together, and nobody can type what an account is counted by.
  const account = user ? `account ${user.id}` : `said ${saidBy(input)}`;
  const opened = await ctx.throttle.signIn({ account, address, device }, () => open(ctx, user, input.password));
  if (!opened) throw new Refusal('signIn.wrong');
  const begun = await startSession(ctx, setCookie, opened.id, opened.passwordHash);
  if (device === null) await planNewDevice(ctx, opened.id);
  return begun;
}

function saidBy({ email, school, username }: Input): string {
  return email?.toLowerCase() ?? `${school} ${username}`;
}

function findAccount({ accounts }: Context, { email, school, username }: Input): Promise<Account | undefined> {
  const account = accounts.selectFrom('user').select(['user.id', 'user.passwordHash']);
  if (email !== undefined) return account.where('user.email', '=', email.toLowerCase()).executeTakeFirst();
  return account
    .innerJoin('membership', 'membership.userId', 'user.id')
    .innerJoin('establishment', 'establishment.id', 'membership.establishmentId')
    .where('establishment.code', '=', school!)
    .where('membership.username', '=', username!)
    .where('membership.suspendedAt', 'is', null)
    .executeTakeFirst();
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
  const from = { ...deviceOf(ctx.userAgent), network: ctx.address.slice(0, networkCharacters) };
  const { session, cookie } = await ctx.sessions.start(userId, passwordHash, from);
  ctx.unknownTokens.meet(session.id);
  setCookie(cookie);
  setCookie(ctx.cookies.device(withAccount(ctx.device, userId, passwordHash)));
  if (ctx.credential) await endSession(ctx, ctx.credential.userId, ctx.credential.id);
  return me({ db: ctx.db, limits: ctx.limits, build: ctx.build, credential: session });
}
