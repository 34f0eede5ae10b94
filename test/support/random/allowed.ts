import { TRPCClientError } from '@trpc/client';

/** Some of these are refused, and should be; only a bug is not. */
export async function allowed(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    const reason = error instanceof TRPCClientError ? (error.data as { reason?: string } | null)?.reason : undefined;
    if (!reason || reason === 'internal.bug') throw error;
  });
}
