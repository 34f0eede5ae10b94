import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useDeliver } from '../messages/use-deliver.ts';
import { useReportPresence } from '../presence/use-report-presence.ts';
import { trpc } from '../trpc.ts';
import { LiveContext, useWire } from './live.ts';
import { newLive } from './new-live.ts';
import { useChatWebSocket } from './use-chat-web-socket.ts';

/** Once it is known who is signed in: their drafts and outbox, and the app's one live subscription. */
export function LiveRoot({ children }: { children: ReactNode }) {
  const wire = useWire();
  const me = trpc.me.useQuery(undefined, { staleTime: Infinity });
  const myId = me.data?.user.id;
  const live = useMemo(() => (myId === undefined ? null : newLive(myId, wire)), [myId, wire]);
  return (
    <LiveContext value={live}>
      {live && <Followers />}
      {children}
    </LiveContext>
  );
}

function Followers() {
  useChatWebSocket();
  useDeliver();
  useReportPresence();
  return null;
}
