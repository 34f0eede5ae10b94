import { TRPCClientError } from '@trpc/client';
import type { ErrorData } from '../../src/server/error-data.ts';

/** What became of calls that race, in the order of the words: `done`, or what each was refused with. */
export async function outcomesOf(calls: readonly Promise<unknown>[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(calls);
  const words = outcomes.map((one) =>
    one.status === 'fulfilled' ? 'done' : String((one.reason as { data?: ErrorData }).data?.reason),
  );
  return words.toSorted();
}

/** What a call was refused with; a call that was not refused fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorData> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCClientError && error.data) return error.data as ErrorData;
    throw error;
  }
  throw new Error('It was not refused.');
}
