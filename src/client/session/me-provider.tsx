import { use, useEffect } from 'react';
import type { ReactNode } from 'react';
import { Splash } from '../layout/splash.tsx';
import { Unreachable } from '../layout/unreachable.tsx';
import { askAgain } from '../live/ask-again.ts';
import { isFailing } from '../live/is-failing.ts';
import { LiveContext, useWire } from '../live/live.ts';
import { isSessionOver } from '../live/outcome.ts';
import { useStore } from '../live/store.ts';
import { trpc } from '../trpc.ts';
import { Disconnected } from './disconnected.tsx';
import { MeContext } from './me-context.ts';
import { meKey } from './me-key.ts';
import { endSession } from './session-store.ts';

/** Fetches who is signed in, over the socket, before anything of theirs is shown. */
export function MeProvider({ children }: { children: ReactNode }) {
  const { queryClient, connection } = useWire();
  const live = use(LiveContext);
  const state = useStore(connection.state, (value) => value);
  const me = trpc.me.useQuery(undefined, { staleTime: Infinity });
  const ended = isSessionOver(me.error);
  useEffect(() => {
    if (ended) endSession('ended');
  }, [ended]);
  // Known between two of this tree's renders, it is here before what it makes above is.
  if (me.data && live) return <MeContext value={me.data}>{children}</MeContext>;
  if (state === 'disconnected') return <Disconnected />;
  if (ended || !isFailing(me)) return <Splash />;
  return <Unreachable onRetry={() => askAgain(queryClient, { queryKey: meKey })} />;
}
