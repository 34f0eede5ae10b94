import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** The address a request comes from; behind proxies that are trusted, the last that none of them is. A header anybody can write counts for nothing else. */
export function newAddressOf(trustedProxies: readonly string[]): (req: IncomingMessage) => string {
  const trusted = proxyAddr.compile([...trustedProxies]);
  return (req) => proxyAddr(req, trusted);
}
