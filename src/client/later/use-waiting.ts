import type { QueryClient } from '@tanstack/react-query';
import type { Scheduled } from '../../shared/scheduled.ts';
import { trpc } from '../trpc.ts';

/** What the reader sends later, in all their conversations; asked again whenever the bell rings for it. */
export function useWaiting(): readonly Scheduled[] {
  return trpc.scheduledMessages.useQuery({}).data ?? none;
}

/** After a change of one's own, which need not wait for the bell. */
export function askWaiting(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [['scheduledMessages']] });
}

const none: readonly Scheduled[] = [];
