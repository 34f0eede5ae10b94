import type { TRPCError } from '@trpc/server';
import type { Logger } from 'pino';
import { errorIdOf, isBug } from '../error-data.ts';

/** Refusals are answers; only what nobody meant to answer is logged, under the id that its caller was given. */
export function logBug(
  log: Logger,
  { error, path, type }: { error: TRPCError; path?: string | undefined; type: string },
): void {
  if (isBug(error))
    log.error({ err: error.cause ?? error, errorId: errorIdOf(error), path, type }, 'a procedure failed');
}
