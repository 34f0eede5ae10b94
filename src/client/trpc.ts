import { createTRPCReact } from '@trpc/react-query';
import type { AppRouter } from '../server/router.ts';

/** The typed door to the server; its hooks speak over the one socket that `live/client.ts` opens. */
export const trpc = createTRPCReact<AppRouter>();
