import type { TRPCError } from '@trpc/server';
import type { App } from '../context.ts';
import { codeOf, isUnavailable } from '../db/is-unavailable.ts';
import { errorIdOf, isBug } from '../error-data.ts';

/** Refusals are answers; only what nobody meant to answer is logged, under the id that its caller was given. A database that is away is one thing, however many calls it fails. */
export function logBug(
  { log, noteOutage }: Pick<App, 'log' | 'noteOutage'>,
  { error, path, type }: { error: TRPCError; path?: string | undefined; type: string },
): void {
  if (isNonsense(error)) nonsense(log);
  else if (isUnavailable(error.cause)) noteOutage(error.cause);
  else if (isBug(error))
    log.error({ err: error.cause ?? error, errorId: errorIdOf(error), path, type }, 'a procedure failed');
}

/** What is no WebSocket frame: anybody can send it, and it is nobody's bug. */
export function isNonsense({ cause }: TRPCError): boolean {
  return codeOf(cause).startsWith('WS_ERR_');
}

const everyMs = 60_000;
const counted = new WeakMap<App['log'], { count: number }>();

/** Said once a minute, however much comes. */
function nonsense(log: App['log']): void {
  const known = counted.get(log);
  if (known) return void (known.count += 1);
  const first = { count: 1 };
  counted.set(log, first);
  log.warn('a socket sent what is no frame, and was closed; the others of this minute are counted');
  setTimeout(() => {
    counted.delete(log);
    if (first.count > 1) log.warn({ count: first.count }, 'so many sockets sent what is no frame within a minute');
  }, everyMs).unref();
}
