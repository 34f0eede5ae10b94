import dns from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown by whoever looks up a name that leads into the network. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

/**
 * Whether a push may be sent to such an address: https at its usual port, without a name or password before the host, and no address
 * inside a network. What a name leads to is asked when it is used (`lookupPublic`). `relays`: origins of one's own that may be anything.
 */
export function mayPushTo(endpoint: string, relays: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { origin, protocol, username, password, port, hostname } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (relays.includes(origin)) return true;
  if (protocol !== 'https:' || port !== '') return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? isOfTheWorld(host) : isPublic(host);
}

/** An address that anybody can have: none that is inside, reserved, or another written in a longer one. */
export function isPublic(address: string): boolean {
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(global);
}

/** Of IPv6 nothing else was ever given out. */
const global: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** A name without a dot is one of the network's own. */
function isOfTheWorld(host: string): boolean {
  return host.includes('.') && !/\.(?:localhost|local|internal|home\.arpa)\.?$/.test(host);
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * As `dns.lookup`, for whoever connects to what it finds: an answer is given only where each address of the name is public, so that
 * what was looked at and what is connected to are the same.
 */
export function lookupPublic(hostname: string, options: LookupOptions, found: Found): void {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublic(address)))
      return found(new AddressRefused(`${hostname} leads into the network`), []);
    const [{ address, family }] = addresses as [LookupAddress];
    return options.all ? found(null, addresses) : found(null, address, family);
  });
}
