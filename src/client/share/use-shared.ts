import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { stay } from '../session/was-in.ts';
import { claimShare, readShare } from './kept-share.ts';
import type { Shared } from './kept-share.ts';

/** What waits on this device to be given to a conversation, read without a network too; undefined until it was read, null where nothing waits. */
export function useShared(): Shared | null | undefined {
  const { isMine } = useLive();
  const { data, isError } = useQuery({
    queryKey: ['shared'],
    queryFn: () => readShare(stay()),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const isTheirs = useStore(isMine, (is) => is);
  const present = stay();
  useEffect(() => {
    // Before the server has said who calls, the session may be over, and whoever signs in again is still the one who shared it.
    if (data && isTheirs && present !== null) claimShare(present).catch(() => null);
  }, [data, isTheirs, present]);
  return isError ? null : data;
}
