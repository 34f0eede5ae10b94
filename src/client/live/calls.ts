import { TRPCClientError, wsLink } from '@trpc/client';
import type { TRPCLink, TRPCWebSocketClient } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../server/router.ts';
import { withDates } from './dates.ts';
import { OutcomeUnknown } from './outcome.ts';

export type Calls = { link: TRPCLink<AppRouter>; loseAll(): void };

/** Sends each call over whichever socket client is the present one; `loseAll` ends what still waits for a socket that is given up. */
export function newCalls(present: () => TRPCWebSocketClient | null): Calls {
  const waiting = new Set<() => void>();
  const link: TRPCLink<AppRouter> = (runtime) => (operation) =>
    observable((observer) => {
      const client = present();
      if (!client) {
        observer.error(TRPCClientError.from(new OutcomeUnknown('disconnected')));
        return undefined;
      }
      const lose = () => observer.error(TRPCClientError.from(new OutcomeUnknown('connectionLost')));
      waiting.add(lose);
      const call = wsLink<AppRouter>({ client, transformer: withDates })(runtime)(operation).subscribe(observer);
      return () => {
        waiting.delete(lose);
        call.unsubscribe();
      };
    });
  return {
    link,
    loseAll() {
      for (const lose of Array.from(waiting)) lose();
    },
  };
}
