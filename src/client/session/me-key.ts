import { getQueryKey } from '@trpc/react-query';
import { trpc } from '../trpc.ts';

/** Where `trpc.me` keeps its answer. */
export const meKey = getQueryKey(trpc.me, undefined, 'query');
