import { createTRPCClient, createWSClient, httpLink, wsLink } from '@trpc/client';
import superjson from 'superjson';
import { WebSocket } from 'ws';
import type { AppRouter } from '../../src/server/router.ts';
import type { Me } from '../../src/shared/me.ts';
import type { TestClient } from './client.ts';

/** Someone of the demo school, signed in with their password at a whole server. */
export async function demoPerson(
  origin: string,
  email: string,
  { keepAlive = false } = {},
): Promise<TestClient & { me: Me }> {
  let cookie = '';
  const keepCookie: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
  const url = `${origin}/trpc`;
  const headers = () => ({ cookie, origin });
  const http = createTRPCClient<AppRouter>({
    links: [httpLink({ url, transformer: superjson, headers, fetch: keepCookie })],
  });
  const me = await http.auth.signIn.mutate({ email, password: 'preau-demo' });
  const sockets: WebSocket[] = [];
  class Socket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: headers() });
      this.on('error', () => undefined);
      sockets.push(this);
    }
  }
  const ws = createWSClient({
    url: url.replace('http', 'ws'),
    WebSocket: Socket as never,
    retryDelayMs: () => 50,
    keepAlive: { enabled: keepAlive, intervalMs: 5_000, pongTimeoutMs: 3_000 },
  });
  const api = createTRPCClient<AppRouter>({ links: [wsLink({ client: ws, transformer: superjson })] });
  const cut = () => sockets.at(-1)?.terminate();
  return {
    me,
    userId: me.user.id,
    api,
    http,
    ws,
    cookie,
    origin,
    sockets,
    cut,
    [Symbol.asyncDispose]: async () => ws.close(),
  };
}
