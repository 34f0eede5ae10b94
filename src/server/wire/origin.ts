import type { IncomingMessage } from 'node:http';

/** Whether the page that asks is one of ours: scheme, host and port alike. A cookie travels with requests of any page. */
export function isOwnOrigin(req: IncomingMessage, origins: readonly string[]): boolean {
  return req.headers.origin !== undefined && origins.includes(req.headers.origin);
}
