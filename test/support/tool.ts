import { createTRPCClient, createWSClient, httpLink, wsLink, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';
import { WebSocket } from 'ws';
import type { AppRouter } from '../../src/server/router.ts';

/** A program with a token: the official client, over HTTP and over a socket that names the token in its header or in its first message. */
export function tool(origin: string, secret: string, by: 'header' | 'message', headers: Record<string, string> = {}) {
  const authorization = `Bearer ${secret}`;
  const sockets: WebSocket[] = [];
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: by === 'header' ? { ...headers, authorization } : headers });
      this.on('error', () => undefined);
      sockets.push(this);
    }
  }
  const ws = createWSClient({
    url: `${origin.replace('http', 'ws')}/trpc`,
    WebSocket: Socket as never,
    connectionParams: by === 'message' ? { token: secret } : null,
    retryDelayMs: () => 60_000,
  });
  const http = httpLink({ url: `${origin}/trpc`, transformer: superjson, headers: { authorization } });
  const api: TRPCClient<AppRouter> = createTRPCClient({ links: [wsLink({ client: ws, transformer: superjson })] });
  return {
    api,
    http: createTRPCClient<AppRouter>({ links: [http] }),
    sockets,
    [Symbol.asyncDispose]: async () => ws.close(),
  };
}
