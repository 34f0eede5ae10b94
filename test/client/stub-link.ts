import type { TRPCLink } from '@trpc/client';
import { TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { RefusalReason } from '../../src/shared/refusals.ts';
import type { AppRouter } from '../../src/server/router.ts';

export type Answers = Record<string, (input: never) => unknown>;

/** The end of the line: answers by a procedure's path, from the test's own hand. What nobody prepared never answers. */
export function stubLink(answers: Answers): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const answer = answers[op.path];
        if (!answer) return;
        Promise.resolve()
          .then(() => answer(op.input as never))
          .then(
            (data) => {
              observer.next({ result: { type: 'data', data } });
              observer.complete();
            },
            (error: unknown) => observer.error(TRPCClientError.from(error as Error)),
          );
      });
}

/** What a call throws when the server refuses. */
export function refused(reason: RefusalReason, code: string, retryAfterMs?: number): TRPCClientError<AppRouter> {
  return TRPCClientError.from({
    error: {
      code: -32000,
      message: reason,
      data: { code, reason, httpStatus: 400, ...(retryAfterMs ? { retryAfterMs } : {}) },
    },
  } as never);
}
