import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from './log.ts';
import { asksForWebSocket, serveAsPlain } from './wire/as-plain.ts';
import { inTurn, isAnswering } from './wire/in-turn.ts';
import { everyMs, Places, type PlaceLimits } from './wire/places.ts';
import { refuseUpgrade } from './wire/refuse-upgrade.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** What this module needs of the app; `handlePage` answers whatever is not the API: the built client, or Vite in development. */
export type Site = {
  handleTrpc: Handler;
  handleSession: Handler;
  handleUpload: Handler;
  handleFile: Handler;
  handleExport: Handler;
  handlePhoto: Handler;
  handleMailEnd: Handler;
  handlePage: Handler;
  handleMetrics?: Handler;
  mayReadMetrics?(req: IncomingMessage): boolean;
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  ready(): Promise<Record<string, boolean | string>>;
  headers: Record<string, string>;
  log: Log;
  development?: boolean;
  limits?: HttpLimits;
};

/** `keepAliveMs`: how long a connection is kept on which nothing is asked. */
export type HttpLimits = PlaceLimits & { keepAliveMs: number };

const usualLimits: HttpLimits = { keepAliveMs: 75_000, perAddress: 1_000, isProxy: () => false };

/** With the answers that it still owes, and a way to end every connection, whatever has become of it. */
export type HttpServer = Server & { answering: ReadonlySet<ServerResponse>; cutAll(): void };

/** One server, one port. A client that sends its request a byte at a time is cut before it can hold a place for long. */
export function newServer(site: Site): HttpServer {
  const { keepAliveMs, ...limits } = site.limits ?? usualLimits;
  const server = createServer({ ...deadlines, keepAliveTimeout: keepAliveMs });
  server.maxHeadersCount = 100;
  const answering = new Set<ServerResponse>();
  const open = new Set<Socket>();
  const places = new Places(limits);
  const watch = setInterval(() => places.cutUnread(), everyMs);
  server.on('connection', (socket: Socket) => {
    if (open.has(socket)) return;
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    places.take(socket);
  });
  server.on('request', (req, res) => {
    places.use(req.socket);
    inTurn(res, () => {
      answering.add(res);
      res.once('close', () => answering.delete(res));
      // A connection that was busy when the server was told to stop can still ask.
      if (server.listening) void answer(site, req, res);
      else res.writeHead(503, { connection: 'close' }).end();
    });
  });
  server.on('upgrade', (req: IncomingMessage, socket: Socket, head: Buffer) => {
    // Nobody can go over to another protocol while answers of this one are owed.
    if (isAnswering(socket)) return void socket.destroy();
    if (!asksForWebSocket(req)) return serveAsPlain(server, req, socket, head);
    // A socket that breaks before it is a WebSocket has no other listener, and its error would end the process.
    socket.on('error', () => socket.destroy());
    places.leave(socket);
    upgrade(site, server.listening, { req, socket, head });
  });
  server.once('close', () => clearInterval(watch));
  return Object.assign(server, { answering, cutAll: () => open.forEach((socket) => socket.destroy()) });
}

/** Nobody holds a place by sending slowly: half a request is cut within 27 s. */
const deadlines = {
  headersTimeout: 10_000,
  requestTimeout: 25_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};

type Upgrade = { req: IncomingMessage; socket: Socket; head: Buffer };

function upgrade(site: Site, isListening: boolean, { req, socket, head }: Upgrade): void {
  if (!isListening) refuseUpgrade(socket, '503 Service Unavailable');
  else if (pathOf(req) === '/trpc') site.handleUpgrade(req, socket, head);
  else if (!(site.development && req.headers['sec-websocket-protocol'] === viteProtocol))
    refuseUpgrade(socket, '404 Not Found');
}

/** In development Vite listens for its own upgrades on the same server. */
const viteProtocol = 'vite-hmr';

async function answer(site: Site, req: IncomingMessage, res: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(site.headers)) res.setHeader(name, value);
  try {
    await handlerOf(site, req)(req, res);
  } catch (error) {
    // Who goes away in the middle of what they ask is nobody's bug, and anybody could fill the log with it.
    if (req.errored === error) return void res.destroy();
    site.log.error({ err: error, path: pathOf(req) }, 'a request failed');
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
}

function handlerOf(site: Site, req: IncomingMessage): Handler {
  const path = pathOf(req);
  if (path === '/trpc' || path.startsWith('/trpc/')) return site.handleTrpc;
  if (path === '/session') return site.handleSession;
  if (path.startsWith('/uploads/')) return site.handleUpload;
  if (path.startsWith('/files/')) return site.handleFile;
  if (path.startsWith('/exports/')) return site.handleExport;
  if (path.startsWith('/photos/')) return site.handlePhoto;
  if (path.startsWith('/mails/')) return site.handleMailEnd;
  if (path === '/healthz') return (_, res) => sendJson(res, 200, { up: true });
  if (path === '/readyz') return (_, res) => sayReady(site, res);
  if (path === '/metrics') return (site.mayReadMetrics?.(req) && site.handleMetrics) || notFound;
  return site.handlePage;
}

/** Not `URL`: what a stranger sends as a path need not be one, and the parser throws. */
function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split(/[?#]/, 1)[0]!;
}

type Ready = Awaited<ReturnType<Site['ready']>>;
const asked = new WeakMap<Site, { at: number; parts: Promise<Ready> }>();
const freshMs = 1_000;

/** Anybody may ask, as often as they like: the database is asked once a second for all of them. */
async function sayReady(site: Site, res: ServerResponse): Promise<void> {
  let known = asked.get(site);
  if (!known || performance.now() - known.at >= freshMs) {
    known = { at: performance.now(), parts: site.ready() };
    asked.set(site, known);
  }
  const parts = await known.parts;
  sendJson(res, Object.values(parts).every(Boolean) ? 200 : 503, parts);
}

const notFound: Handler = (_, res) => void res.writeHead(404, { 'cache-control': 'no-store' }).end();

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}
