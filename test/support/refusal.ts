import { TRPCClientError } from '@trpc/client';
import type { ErrorData } from '../../src/server/error-data.ts';

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
