import type { IncomingMessage } from 'node:http';

/** The token of `Authorization: Bearer …`, '' where none follows. Undefined without one: another scheme is a proxy’s own affair. */
export function bearerOf({ headers }: IncomingMessage): string | undefined {
  const match = /^Bearer(?: +(.*))?$/i.exec(headers.authorization ?? '');
  return match ? (match[1] ?? '').trim() : undefined;
}

/** As tools write it who put their token where every proxy on the way logs it. */
const names = ['token', 'access_token', 'accesstoken', 'api_token', 'apitoken', 'bearer', 'authorization'];

export function hasTokenInAddress(req: IncomingMessage): boolean {
  return [...queryOf(req).keys()].some((name) => names.includes(name.toLowerCase()));
}

/** Read as tRPC's adapters read it. */
export function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  const at = url.indexOf('?');
  return new URLSearchParams(at < 0 ? '' : url.slice(at + 1));
}
