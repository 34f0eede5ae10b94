import { QueryCache, MutationCache, QueryClient } from '@tanstack/react-query';
import { backOff } from './back-off.ts';
import { isSessionOver, isUnanswered, refusalOf } from './outcome.ts';

/** How often what broke, here or on the server, is asked for again before that is said. */
const mostRetries = 4;

/** The cache of server state. Nothing in it grows old by the clock: changes arrive by themselves, with what was missed. */
export function newQueryClient(onSessionOver: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isSessionOver(error)) onSessionOver();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 30 * 60_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => refusalOf(error) === null && (isUnanswered(error) || failures < mostRetries),
        retryDelay: (attempt) => backOff(attempt),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
