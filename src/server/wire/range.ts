import type { IncomingMessage } from 'node:http';
import type { Bytes } from '../files/store.ts';

/**
 * The part of a file that is asked for: a player asks for the end of a film first, and for the rest as it is shown. Null for all of it, as
 * where several parts are asked for at once, or one of what the asker had of it when it was another.
 */
export function rangeOf(
  { headers }: IncomingMessage,
  { size, digest }: { size: number | null; digest: string },
): Bytes | 'outside' | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.range ?? '');
  const known = headers['if-range'];
  if (!asked || size === null || (known !== undefined && known !== `"${digest}"`)) return null;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from > to ? 'outside' : { from, to };
}
