import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import ipaddr from 'ipaddr.js';
import type { Metrics } from '../metrics/metrics.ts';
import { bearerOf } from './bearer.ts';

/** `token`: what whoever reads them must name. `exposed`: whether others than the people at this machine can reach the server. */
type Options = { token: string | undefined; exposed: boolean };

/**
 * Who may read the figures: whoever bears the token, where there is one. Where there is none, this machine alone, and nobody on a
 * server that others can reach: a proxy on this machine speaks for all the world, and need not say so.
 */
export function newMayReadMetrics({ token, exposed }: Options): (req: IncomingMessage) => boolean {
  const mayRead = token === undefined ? (req: IncomingMessage) => !exposed && isFromHere(req) : bears(token);
  return (req) => req.method === 'GET' && mayRead(req);
}

export async function sendMetrics(metrics: Metrics, res: ServerResponse): Promise<void> {
  const { contentType, text } = await metrics();
  res.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(text);
}

/** Digests are of one length, and compared in one time whatever was guessed. */
function bears(token: string): (req: IncomingMessage) => boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  const expected = digest(token);
  return (req) => timingSafeEqual(digest(bearerOf(req) ?? ''), expected);
}

/** What a proxy adds to what it passes on. */
const forwarding = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const { remoteAddress = '' } = socket;
  const isLoopback = ipaddr.isValid(remoteAddress) && ipaddr.process(remoteAddress).range() === 'loopback';
  return isLoopback && forwarding.every((name) => headers[name] === undefined);
}
