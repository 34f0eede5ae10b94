import { initTRPC, TRPCError } from '@trpc/server';
import { Refusal, refusals } from '../shared/refusals.ts';
import type { Context } from './context.ts';
import { errorData } from './error-data.ts';
import { transformer } from './live/encoder.ts';

const t = initTRPC.context<Context>().create({
  transformer,
  isDev: false,
  errorFormatter: ({ shape, error }) => {
    const data = errorData(error);
    return { ...shape, message: data.reason, data };
  },
});

export const router = t.router;

/** Verbs refuse in words; here a refusal gets its code. Everything else that is thrown is a bug. */
const refusalsHaveCodes = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof Refusal) {
    throw new TRPCError({
      code: refusals[result.error.cause.reason],
      message: result.error.message,
      cause: result.error.cause,
    });
  }
  return result;
});

/** Over a socket, no more than a few calls at once. */
const admitted = t.middleware(async ({ ctx, next }) => {
  const { connection } = ctx;
  if (!connection) return next();
  await connection.admission.enter();
  try {
    return await next();
  } finally {
    connection.admission.leave();
  }
});

/** Over a socket, what was sent first joins its batch first: the place in line is taken before anything is waited for. */
const inOrder = t.middleware(async ({ ctx, next }) => {
  const turn = ctx.connection?.takeTurn();
  try {
    return await next({ ctx: { turn } });
  } finally {
    turn?.done();
  }
});

const signedIn = t.middleware(async ({ ctx, next }) => {
  const { session } = ctx;
  if (!session || !(await ctx.sessions.holds(session))) throw new Refusal('session.none');
  return next({ ctx: { session } });
});

/** Anyone, signed in or not. */
export const publicProcedure = t.procedure.use(refusalsHaveCodes).use(admitted);

/** A person with a session that still holds. What they may see and do, each verb asks at its door. */
export const memberProcedure = publicProcedure.use(signedIn);

/** A member's procedure whose calls from one socket take effect in the order in which they came. */
export const orderedProcedure = publicProcedure.use(inOrder).use(signedIn);
