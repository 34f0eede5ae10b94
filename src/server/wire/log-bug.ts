import type { TRPCError } from '@trpc/server';
import type { App } from '../context.ts';
import { isUnavailable } from '../db/is-unavailable.ts';
import { errorIdOf, isBug } from '../error-data.ts';

/** Refusals are answers; only what nobody meant to answer is logged, under the id that its caller was given. A database that is away is one thing, however many calls it fails. */
export function logBug(
  { log, noteOutage }: Pick<App, 'log' | 'noteOutage'>,
  { error, path, type }: { error: TRPCError; path?: string | undefined; type: string },
): void {
  if (isUnavailable(error.cause)) noteOutage(error.cause);
  else if (isBug(error))
    log.error({ err: error.cause ?? error, errorId: errorIdOf(error), path, type }, 'a procedure failed');
}
