import type { QueryClient } from '@tanstack/react-query';

/** After a change of one's own, which need not wait for the bell. */
export function askAnnouncements(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [['announcements']] });
}
