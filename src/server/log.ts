import { pino, type Logger } from 'pino';

export type Log = Logger;

/** One JSON line per event on standard output. Cookies and tokens never reach it, whoever logs a request. */
export function newLog(level: string): Log {
  return pino({
    level,
    base: undefined,
    redact: ['req.headers.cookie', 'req.headers.authorization'],
    serializers: { err: serializeError },
  });
}

/** Nothing but these: an error of the database also carries the row that it refused, and with it what somebody wrote. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return { name, code, message, stack, ...(cause === undefined ? {} : { cause: serializeError(cause) }) };
}
