import type { TRPCLink } from '@trpc/client';
import { TRPCClientError } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { Observer } from '@trpc/server/observable';
import type { RefusalReason } from '../../src/shared/refusals.ts';
import type { AppRouter } from '../../src/server/router.ts';

export type Answers = Record<string, (input: never) => unknown>;

/** The end of the line: answers by a procedure's path, from the test's own hand. What nobody prepared never answers. */
export function stubLink(answers: Answers): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => answer(answers[op.path], op.input, observer));
}

type Line = Observer<{ result: { type: 'data'; data: unknown } }, TRPCClientError<AppRouter>>;

export function answer(how: Answers[string] | undefined, input: unknown, line: Line): void {
  if (!how) return;
  Promise.resolve()
    .then(() => how(input as never))
    .then(
      (data) => {
        line.next({ result: { type: 'data', data } });
        line.complete();
      },
      (error: unknown) => line.error(TRPCClientError.from(error as Error)),
    );
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

/** What a call throws when the server finds its input wrong. */
export function invalid(issues: { path: string; reason: string }[]): TRPCClientError<AppRouter> {
  const data = { code: 'BAD_REQUEST', reason: 'input.invalid', httpStatus: 400, issues };
  return TRPCClientError.from({ error: { code: -32600, message: 'input.invalid', data } } as never);
}
