import { initTRPC, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { Refusal, refusals } from '../shared/refusals.ts';
import type { Context, MemberContext } from './context.ts';
import type { Credential } from './credentials/credential.ts';
import { holds } from './credentials/holds.ts';
import { scopeOf } from './credentials/scopes.ts';
import { errorData } from './error-data.ts';
import { transformer } from './live/fan-out/encoder.ts';

const t = initTRPC.context<Context>().create({
  transformer,
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const data = errorData(error);
    return { ...shape, code: TRPC_ERROR_CODES_BY_KEY[data.code], message: data.reason, data };
  },
});

export const router = t.router;

type Outcome = { ok: true } | { ok: false; error: TRPCError };
type Called = { path: string; type: 'query' | 'mutation' | 'subscription' };

/** A refusal with its code, wherever it was thrown; anything else as it is. */
export function coded(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  return new TRPCError({ code: refusals[error.reason], message: error.message, cause: error });
}

/**
 * Over a socket no more than a few calls at once; a refusal gets its code, and everything else that is thrown is a bug. One
 * middleware to a procedure, which hands the context on as it is: a copy would cost a `send` more than all it does itself.
 */
async function admit<Result extends Outcome>(
  ctx: Context,
  called: Called,
  next: () => Promise<Result>,
  check?: (ctx: Context) => Promise<void>,
) {
  const callLimiter = ctx.connection?.callLimiter;
  const { counts } = ctx;
  const from = counts.onCall && performance.now();
  try {
    await callLimiter?.enter();
    try {
      refuseBeyondScope(ctx, called);
      if (check) await check(ctx);
      const result = await next();
      if (!result.ok) throw result.error.cause instanceof Refusal ? result.error.cause : result.error;
      return result;
    } finally {
      callLimiter?.leave();
    }
  } catch (error) {
    throw coded(error);
  } finally {
    if (from !== null) counts.onCall?.(called.type, (performance.now() - from) / 1_000);
  }
}

/** What a token was not given, it may not, whatever its owner may. */
function refuseBeyondScope({ credential }: Context, { path, type }: Called): void {
  if (credential?.kind === 'token' && !credential.scopes.has(scopeOf(path, type))) throw new Refusal('token.scope');
}

async function requireCredential(ctx: Context): Promise<void> {
  const { credential, unasked, connection, rates } = ctx;
  if (unasked) throw unasked;
  if (!credential) throw new Refusal('session.none');
  if (!(await holds(ctx, credential))) throw new Refusal(credential.kind === 'token' ? 'token.none' : 'session.none');
  if (!connection) await rates.http(credential.userId);
}

/** What a member's call comes to, with everything a member's procedure asks before and says after. */
export async function asMember<Data>(
  ctx: Context,
  called: Called,
  call: (ctx: MemberContext) => Promise<Data>,
): Promise<Data> {
  const run = async () => ({ ok: true as const, data: await call(ctx as MemberContext) });
  const { data } = await admit(ctx, called, run, requireCredential);
  return data;
}

/** Anyone, signed in or not. */
export const publicProcedure = t.procedure.use(({ ctx, path, type, next }) => admit(ctx, { path, type }, () => next()));

/**
 * A person with a credential that still holds. What they may see and do, each verb asks at its door. Calls from one socket reach
 * their verbs in the order in which they came, and no more of one person's at once than their share.
 */
export const memberProcedure = t.procedure.use(({ ctx, path, type, next }) => {
  const go = () => next<{ credential: Credential }>({});
  // A subscription stands for hours: what it reads is counted as it reads it.
  return admit(
    ctx,
    { path, type },
    type === 'subscription' ? go : () => ctx.shares.call(ctx as MemberContext, go),
    requireCredential,
  );
});

/** What waits in its school's lane and has a rate of its own, and so takes nothing from what its owner may ask meanwhile. */
export const lanedProcedure = t.procedure.use(({ ctx, path, type, next }) =>
  admit(ctx, { path, type }, () => next<{ credential: Credential }>({}), requireCredential),
);
