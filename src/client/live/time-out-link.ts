import { TRPCClientError } from '@trpc/client';
import type { Operation, TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../server/router.ts';
import { OutcomeUnknown } from './outcome.ts';

const callTimeOutMs = 10_000;

/**
 * Ends a query or a mutation that had no answer in ten seconds. The library would wait for ever, and send what waited
 * when the line is back: a message that its author had given up would then be sent behind their back. What is known to take longer
 * says so: `{ context: { timeOutMs } }`.
 */
export function timeOutLink(timeOutMs = callTimeOutMs): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const timer =
          op.type === 'subscription'
            ? undefined
            : setTimeout(() => observer.error(TRPCClientError.from(new OutcomeUnknown('timeOut'))), timeOutOf(op));
        const call = next(op).subscribe(observer);
        return () => {
          clearTimeout(timer);
          call.unsubscribe();
        };
      });

  function timeOutOf({ context }: Operation): number {
    return typeof context['timeOutMs'] === 'number' ? context['timeOutMs'] : timeOutMs;
  }
}
