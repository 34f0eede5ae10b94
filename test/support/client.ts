import {
  createTRPCClient,
  createWSClient,
  httpLink,
  wsLink,
  type TRPCClient,
  type TRPCWebSocketClient,
} from '@trpc/client';
import superjson from 'superjson';
import { WebSocket } from 'ws';
import { newLucia, sessionCookie } from '../../src/server/auth/lucia.ts';
import { Sessions } from '../../src/server/auth/sessions.ts';
import type { AppRouter } from '../../src/server/router.ts';
import { workerDatabase } from './database.ts';

/** One person's open browser: the official client on a real socket, whose sockets a test may cut. */
export type TestClient = {
  userId: string;
  api: TRPCClient<AppRouter>;
  http: TRPCClient<AppRouter>;
  ws: TRPCWebSocketClient;
  cookie: string;
  origin: string;
  /** Every socket that was opened, the newest last. */
  sockets: WebSocket[];
  cut(): void;
} & AsyncDisposable;

/** `address`: where the server is, where that is not where the page comes from, or changes. */
export async function connect(userId: string, origin: string, address = () => origin): Promise<TestClient> {
  const cookie = await sessionCookieOf(userId);
  const sockets: WebSocket[] = [];
  class Socket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie, origin } });
      this.on('error', () => undefined);
      sockets.push(this);
    }
  }
  const url = () => `${address().replace('http', 'ws')}/trpc`;
  const ws = createWSClient({ url, WebSocket: Socket as never, retryDelayMs: () => 20 });
  const http = httpLink({ url: `${address()}/trpc`, transformer: superjson, headers: { cookie, origin } });
  return {
    userId,
    cookie,
    origin,
    ws,
    sockets,
    api: createTRPCClient<AppRouter>({ links: [wsLink({ client: ws, transformer: superjson })] }),
    http: createTRPCClient<AppRouter>({ links: [http] }),
    cut: () => sockets.at(-1)?.terminate(),
    [Symbol.asyncDispose]: async () => ws.close(),
  };
}

/** The code with which a client's present socket closes. */
export function closing({ sockets }: Pick<TestClient, 'sockets'>): Promise<number> {
  return new Promise((resolve) => sockets.at(-1)!.once('close', resolve));
}

/** A session like one that signing in makes, without the work of a password hash. */
export async function sessionCookieOf(userId: string): Promise<string> {
  const { db } = await workerDatabase();
  const sessions = new Sessions(
    db,
    newLucia(db, { ttlSeconds: 3_600, toldSeconds: 3_600, maxSeconds: 3_600, secure: false }),
  );
  const user = db.selectFrom('user').select('passwordHash').where('id', '=', userId);
  const { cookie } = await sessions.start(userId, (await user.executeTakeFirstOrThrow()).passwordHash);
  return `${sessionCookie}=${/=([^;]*)/.exec(cookie)?.[1]}`;
}
