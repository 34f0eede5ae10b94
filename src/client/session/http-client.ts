import { createTRPCClient, httpLink } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '../../server/router.ts';
import { timeOutLink } from '../live/time-out-link.ts';

export type HttpClient = typeof httpClient;

/** For sign-in, sign-out and invitations alone: only HTTP can set the cookie. Everything else goes over the socket. */
export const httpClient = createTRPCClient<AppRouter>({
  links: [timeOutLink(), httpLink({ url: '/trpc', transformer: superjson, headers: { 'x-trpc-source': 'preau-web' } })],
});
