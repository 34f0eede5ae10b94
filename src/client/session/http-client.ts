import { createTRPCClient, httpLink } from '@trpc/client';
import type { AppRouter } from '../../server/router.ts';
import { withDates } from '../live/dates.ts';
import { timeOutLink } from '../live/time-out-link.ts';

export type HttpClient = typeof httpClient;

const url = '/trpc';
const headers = { 'x-trpc-source': 'preau-web' };

/**
 * For sign-in, sign-out and invitations alone: only HTTP can set the cookie. Everything else goes over the socket. Questions go in the
 * body too: what they ask about may be a secret, and addresses are written down on the way.
 */
export const httpClient = createTRPCClient<AppRouter>({
  links: [timeOutLink(), httpLink({ url, transformer: withDates, headers, methodOverride: 'POST' })],
});
