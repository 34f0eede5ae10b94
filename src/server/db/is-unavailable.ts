import { isFromPostgres } from './from-postgres.ts';

const lost =
  /^(Connection terminated|timeout (expired|exceeded)|Client (was closed|has encountered a connection error))/;

/**
 * A lost or refused connection, a time-out, a server that starts, stops, is full or only stands by: nobody's mistake, and asked
 * again later it may do. What was asked may have been done all the same. Only what came of asking PostgreSQL counts: the line of a
 * mail server that breaks with the same code is none of its.
 */
export function isUnavailable(error: unknown): boolean {
  if (!isFromPostgres(error)) return false;
  const code = codeOf(error);
  if (lost.test(error instanceof Error ? error.message : '') || away.test(code) || network.has(code)) return true;
  // The socket in a directory of this machine is not there while PostgreSQL is not; any other file that is missing is a bug.
  return (code === 'ENOENT' || code === 'EACCES') && (error as { syscall?: unknown }).syscall === 'connect';
}

/** A database that is away, a deadlock, or two that changed the same: the same again may do. */
export function passes(error: unknown): boolean {
  return isUnavailable(error) || codeOf(error).startsWith('40');
}

/** PostgreSQL's own classes: connection, resources, intervention, and a database that only reads. */
const away = /^((08|53|57)[0-9A-Z]{3}|25006)$/;

/** What a line to another machine breaks with. No other code of the system says that PostgreSQL is away: a full disk is not. */
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** PostgreSQL's, or that of the system below it; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
