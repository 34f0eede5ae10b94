const lost =
  /^(Connection terminated|timeout (expired|exceeded)|Client (was closed|has encountered a connection error))/;

/**
 * A lost or refused connection, a time-out, a server that starts, stops, is full or only stands by: nobody's mistake, and asked
 * again later it may do. What was asked may have been done all the same.
 */
export function isUnavailable(error: unknown): boolean {
  return lost.test(error instanceof Error ? error.message : '') || /^(08|53|57|25006|E(?!RR_))/.test(codeOf(error));
}

/** PostgreSQL's, or that of the system below it; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
