import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/**
 * Where a request comes from, as limits count it; behind proxies that are trusted, the last address that none of them is. A header
 * anybody can write counts for nothing else.
 */
export function newAddressOf(trustedProxies: readonly string[]): (req: IncomingMessage) => string {
  const trusted = proxyAddr.compile([...trustedProxies]);
  return (req) => networkOf(proxyAddr(req, trusted));
}

/** One household or school has 2^64 addresses of IPv6, and whoever guesses would take another for each guess: they count as one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return `${new ipaddr.IPv6([...parsed.parts.slice(0, 4), 0, 0, 0, 0]).toString()}/64`;
}
