import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Log } from './log.ts';

type Handler = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>;

/** What this module needs of the app; `handlePage` answers whatever is not the API: the built client, or Vite in development. */
export type Site = {
  handleTrpc: Handler;
  handleSession: Handler;
  handlePage: Handler;
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  ready(): Promise<Record<string, boolean | string>>;
  headers: Record<string, string>;
  log: Log;
};

/** With the answers that it still owes. */
export type HttpServer = Server & { answering: ReadonlySet<ServerResponse> };

/** One server, one port. A client that sends its request a byte at a time is cut before it can hold a place for long. */
export function newServer(site: Site): HttpServer {
  const limits = {
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: 16_384,
  };
  const answering = new Set<ServerResponse>();
  const server = createServer(limits, (req, res) => {
    answering.add(res);
    res.once('close', () => answering.delete(res));
    // A connection that was busy when the server was told to stop can still ask.
    if (server.listening) void answer(site, req, res);
    else res.writeHead(503, { connection: 'close' }).end();
  });
  server.maxHeadersCount = 100;
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A socket that breaks before it is a WebSocket has no other listener, and its error would end the process.
    socket.on('error', () => socket.destroy());
    if (!server.listening) socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    else if (pathOf(req) === '/trpc') site.handleUpgrade(req, socket, head);
    else if (req.headers['sec-websocket-protocol'] !== viteProtocol)
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  return Object.assign(server, { answering });
}

/** In development Vite listens for its own upgrades on the same server. */
const viteProtocol = 'vite-hmr';

async function answer(site: Site, req: IncomingMessage, res: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(site.headers)) res.setHeader(name, value);
  try {
    await handlerOf(site, pathOf(req))(req, res);
  } catch (error) {
    site.log.error({ err: error, path: pathOf(req) }, 'a request failed');
    if (!res.headersSent) res.writeHead(500);
    res.end();
  }
}

function handlerOf(site: Site, path: string): Handler {
  if (path === '/trpc' || path.startsWith('/trpc/')) return site.handleTrpc;
  if (path === '/session') return site.handleSession;
  if (path === '/healthz') return (_, res) => sendJson(res, 200, { up: true });
  if (path === '/readyz') return (_, res) => sayReady(site, res);
  return site.handlePage;
}

/** Not `URL`: what a stranger sends as a path need not be one, and the parser throws. */
function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split(/[?#]/, 1)[0]!;
}

async function sayReady(site: Site, res: ServerResponse): Promise<void> {
  const parts = await site.ready();
  sendJson(res, Object.values(parts).every(Boolean) ? 200 : 503, parts);
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}
