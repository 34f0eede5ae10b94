import { pino, type Logger } from 'pino';

export type Log = Logger;

/** One JSON line per event on standard output. Cookies and tokens never reach it, whoever logs a request. */
export function newLog(level: string): Log {
  return pino({ level, base: undefined, redact: ['req.headers.cookie', 'req.headers.authorization'] });
}
