import { TRPCClientError, createTRPCClient } from '@trpc/client';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { Observer } from '@trpc/server/observable';
import type { AppRouter } from '../../src/server/router.ts';
import { timeOutLink } from '../../src/client/live/time-out-link.ts';
import { answer } from './stub-link.ts';
import type { Answers } from './stub-link.ts';

type Listener = { path: string; input: unknown; observer: Observer<never, TRPCClientError<AppRouter>> };
export type Call = { path: string; input: unknown };

/** A server in the test's hand, at the level of the link: answers calls, holds subscriptions open, and says what the test makes it say. */
export function newFakeServer(answers: Answers) {
  const calls: Call[] = [];
  const listeners = new Set<Listener>();
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op: { type, path, input } }) =>
      observable((observer) => {
        calls.push({ path, input });
        if (type === 'subscription') {
          const listener = { path, input, observer: observer as Listener['observer'] };
          listeners.add(listener);
          observer.next({ result: { type: 'started' } });
          return () => listeners.delete(listener);
        }
        answer(answers[path], input, observer);
        return undefined;
      });
  const on = (path: string) => [...listeners].filter((listener) => listener.path === path);
  return {
    client: createTRPCClient<AppRouter>({ links: [timeOutLink(), link] }),
    calls: (path: string) => calls.filter((call) => call.path === path),
    listening: (path: string) => on(path).length,
    /** An event of a durable stream, with its cursor. */
    say(path: string, id: string, data: unknown) {
      for (const { observer } of on(path)) observer.next({ result: { type: 'data', id, data: { id, data } } } as never);
    },
    /** A passing signal. */
    signal(path: string, data: unknown) {
      for (const { observer } of on(path)) observer.next({ result: { type: 'data', data } } as never);
    },
    breakOff(path: string) {
      for (const { observer } of on(path)) observer.error(TRPCClientError.from(new Error('database restarted')));
    },
    finish(path: string) {
      for (const { observer } of on(path)) observer.complete();
    },
  };
}

export type FakeServer = ReturnType<typeof newFakeServer>;
