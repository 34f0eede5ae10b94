import { setTimeout as wait } from 'node:timers/promises';
import { TRPCClientError } from '@trpc/client';
import type { ErrorData } from '../../src/server/error-data.ts';

/**
 * Does it until it is answered, as the client does: an unknown outcome is tried again, and so is what the server asks to be sent later.
 * Rejects with what trying again would not change, bugs of the server among them.
 */
export async function insist<T>(doing: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await doing();
    } catch (error) {
      const again = retryAfterMs(error);
      if (again === undefined) throw error;
      await wait(again);
    }
  }
}

/** Rejects where no answer comes in time. */
export async function answered<T>(call: Promise<T>, withinMs: number): Promise<T> {
  const timer = new AbortController();
  const late = wait(withinMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error('no answer');
  });
  late.catch(() => undefined);
  return Promise.race([call, late]).finally(() => timer.abort());
}

const again: readonly string[] = ['rate.exceeded', 'server.unavailable'] satisfies string[];

/** Undefined where trying again would change nothing. An error without data is a connection that was lost: nobody knows what became of the call. */
function retryAfterMs(error: unknown): number | undefined {
  const data = error instanceof TRPCClientError ? (error.data as ErrorData | null) : null;
  if (!data) return 50;
  return again.includes(data.reason) ? (data.retryAfterMs ?? 120) : undefined;
}
