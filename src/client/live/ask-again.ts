import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/** Asks at once for what failed, or waits for its next try; whoever waits for the answer gets the one that comes of this. */
export function askAgain(queryClient: QueryClient, filters: QueryFilters): void {
  for (const query of queryClient.getQueryCache().findAll(filters)) {
    void query.cancel({ silent: true, revert: true });
    query.fetch().catch(() => null);
  }
}
