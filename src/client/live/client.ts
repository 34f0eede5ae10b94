import { createTRPCClient, httpLink, splitLink } from '@trpc/client';
import type { TRPCClient } from '@trpc/client';
import type { AppRouter } from '../../server/router.ts';
import { askSession } from '../session/ask-session.ts';
import { checkSession } from '../session/session-store.ts';
import { Connection } from './connection.ts';
import type { ConnectionOptions } from './connection.ts';
import { withDates } from './dates.ts';
import { timeOutLink } from './time-out-link.ts';

export type LiveClient = TRPCClient<AppRouter>;

/** Only HTTP can set cookies, the session's and that of the device; and a table of a whole school is more than a socket takes at once. */
const overHttp = new Set([
  'auth.signIn',
  'auth.signOut',
  'auth.acceptInvitation',
  'account.changePassword',
  'admin.exportPeople',
]);

/** The app's client and the socket beneath it: every call and subscription over the one socket, but for those that set the cookie. */
export function newConnection(options: ConnectionOptions = {}): { client: LiveClient; connection: Connection } {
  const connection = new Connection({ sessionIsOver, ...options });
  const client = createTRPCClient<AppRouter>({
    links: [
      timeOutLink(),
      splitLink({
        condition: (op) => overHttp.has(op.path),
        true: httpLink({ url: '/trpc', transformer: withDates }),
        false: connection.calls.link,
      }),
    ],
  });
  return { client, connection };
}

/** Where it is this page's address that is refused, the gate says so instead. */
async function sessionIsOver(): Promise<boolean> {
  const { is } = await askSession();
  if (is === 'elsewhere') await checkSession();
  return is === 'out';
}
