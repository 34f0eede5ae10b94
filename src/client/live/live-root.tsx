import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useDeliver } from '../messages/use-deliver.ts';
import { useTabs } from '../messages/use-tabs.ts';
import { useReportPresence } from '../presence/use-report-presence.ts';
import { endSession } from '../session/session-store.ts';
import { trpc } from '../trpc.ts';
import { newLayer } from '../ui/layer.ts';
import { WhenHere } from '../ui/when-here.tsx';
import { LiveContext, useWire } from './live.ts';
import { newLive } from './new-live.ts';
import { useChatWebSocket } from './use-chat-web-socket.ts';

/** Once it is known who is signed in: their drafts and outbox, and the app's one live subscription. */
export function LiveRoot({ children }: { children: ReactNode }) {
  const wire = useWire();
  const me = trpc.me.useQuery(undefined, { staleTime: Infinity });
  const calling = me.data?.user.id;
  const [myId, setMyId] = useState(calling);
  if (myId === undefined && calling !== undefined) setMyId(calling);
  // What is here is one person's, to its end: another tab has signed somebody else in.
  const isOther = calling !== undefined && myId !== undefined && calling !== myId;
  useEffect(() => {
    if (isOther) endSession('other');
  }, [isOther]);
  const live = useMemo(() => (myId === undefined ? null : newLive(myId, wire)), [myId, wire]);
  if (isOther) return null;
  return (
    <LiveContext value={live}>
      {live && <Following />}
      {children}
    </LiveContext>
  );
}

// A file of its own: it is what a start without a network needs.
const keeping = newLayer(async () => (await import('../shown/shown.ts')).KeepingShown);
const followers = newLayer(async () => (await import('./followers.tsx')).Followers);

function Following() {
  useChatWebSocket();
  useTabs();
  useDeliver();
  useReportPresence();
  return (
    <>
      <WhenHere layer={followers} props={{}} />
      <WhenHere layer={keeping} props={{}} />
    </>
  );
}
