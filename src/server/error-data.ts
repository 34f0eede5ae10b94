import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import * as z from 'zod/mini';
import { issuesOf } from '../shared/issues.ts';
import type { Issue } from '../shared/issues.ts';
import { PlaceRefusal, Refusal, refusals, type RefusalReason } from '../shared/refusals.ts';
import { isUnavailable } from './db/is-unavailable.ts';

export type ErrorData = {
  code: TRPCError['code'];
  httpStatus: number;
  reason: RefusalReason;
  /** Each field that is wrong, with its reason. */
  issues?: Issue[];
  retryAfterMs?: number;
  /** Finds a bug in the log. */
  errorId?: string;
};

/** What of an error leaves the server: its word, the fields it is about, and for a bug an id and nothing else. */
export function errorData(error: TRPCError): ErrorData {
  const { cause } = error;
  const base = { code: error.code, httpStatus: getHTTPStatusCodeFromError(error) };
  const refusal = refusalOf(cause);
  if (refusal) {
    // A subscription that refuses has passed every middleware, and comes as the adapter found it.
    const code = refusals[refusal.reason];
    return {
      code,
      httpStatus: getHTTPStatusCodeFromError(new TRPCError({ code })),
      reason: refusal.reason,
      ...(refusal instanceof PlaceRefusal && { issues: refusal.issues }),
      ...(refusal.retryAfterMs !== undefined && { retryAfterMs: Math.ceil(refusal.retryAfterMs) }),
    };
  }
  if (cause instanceof z.core.$ZodError)
    return { ...base, reason: 'input.invalid', issues: cause.issues.flatMap(issuesOf) };
  const reason = adapterReason(error);
  return reason
    ? { ...base, reason }
    : { ...base, code: 'INTERNAL_SERVER_ERROR', reason: 'internal.bug', errorId: errorIdOf(error) };
}

/** Nobody comes back within a second, nor all at once. */
const awayMs = () => 1_000 + Math.random() * 2_000;

/** What was thrown to say no, or what is said where the database is away, wherever that shows. */
function refusalOf(cause: unknown): Refusal | null {
  if (cause instanceof Refusal) return cause;
  return isUnavailable(cause) ? new Refusal('server.unavailable', awayMs()) : null;
}

/** Whether it is nobody's mistake but ours. */
export function isBug(error: TRPCError): boolean {
  return errorData(error).reason === 'internal.bug';
}

const ids = new WeakMap<Error, string>();

/** The same id in the log and in the answer. */
export function errorIdOf(error: Error): string {
  const id = ids.get(error) ?? randomUUID();
  ids.set(error, id);
  return id;
}

/** What tRPC's adapters themselves refuse, without the words they say it in, which repeat what was sent. */
function adapterReason({ code, message }: TRPCError): RefusalReason | null {
  if (code === 'NOT_FOUND' || code === 'METHOD_NOT_SUPPORTED') return 'procedure.unknown';
  if (message.startsWith('Batch')) return 'batch.tooLarge';
  return code === 'INTERNAL_SERVER_ERROR' ? null : 'input.invalid';
}
