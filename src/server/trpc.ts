import { initTRPC, TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { Refusal, refusals } from '../shared/refusals.ts';
import type { Session } from './auth/sessions.ts';
import type { Context } from './context.ts';
import { errorData } from './error-data.ts';
import { transformer } from './live/encoder.ts';

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

/**
 * Over a socket no more than a few calls at once; a refusal gets its code, and everything else that is thrown is a bug. One
 * middleware to a procedure: each copies the whole context, which would cost a `send` more than all it does itself.
 */
async function admit<Result extends Outcome>({ connection }: Context, run: () => Promise<Result>): Promise<Result> {
  try {
    await connection?.admission.enter();
    try {
      const result = await run();
      if (!result.ok) throw result.error.cause instanceof Refusal ? result.error.cause : result.error;
      return result;
    } finally {
      connection?.admission.leave();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new TRPCError({ code: refusals[error.reason], message: error.message, cause: error });
  }
}

async function sessionOf({ session, sessions, connection, rates }: Context): Promise<Session> {
  if (!session || !(await sessions.holds(session))) throw new Refusal('session.none');
  if (!connection) await rates.http(session.userId);
  return session;
}

/** Anyone, signed in or not. */
export const publicProcedure = t.procedure.use(({ ctx, next }) => admit(ctx, () => next()));

/** A person with a session that still holds. What they may see and do, each verb asks at its door. */
export const memberProcedure = t.procedure.use(({ ctx, next }) =>
  admit(ctx, async () => next({ ctx: { session: await sessionOf(ctx) } })),
);

/**
 * A member's procedure whose calls from one socket take effect in the order in which they came: the place in line is taken
 * before anything is waited for.
 */
export const orderedProcedure = t.procedure.use(({ ctx, next }) =>
  admit(ctx, async () => {
    const turn = ctx.connection?.takeTurn();
    try {
      return await next({ ctx: { turn, session: await sessionOf(ctx) } });
    } finally {
      turn?.done();
    }
  }),
);
