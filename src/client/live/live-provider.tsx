import { notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { endSession, followSignIns } from '../session/session-store.ts';
import { trpc } from '../trpc.ts';
import { askAhead } from './ask-ahead.ts';
import { followByHand, isDisconnectedByHand } from './by-hand.ts';
import { byFrame } from './by-frame.ts';
import { newConnection } from './client.ts';
import type { Connection } from './connection.ts';
import { WireContext } from './live.ts';
import type { Kept, Wire } from './live.ts';
import { LiveRoot } from './live-root.tsx';
import { newQueryClient } from './new-query-client.ts';
import { refetchFailed } from './refetch-failed.ts';
import { newStore } from './store.ts';
import { watchConnection } from './watch-connection.ts';
import { showKeptWhenSilent } from './when-silent.ts';

/** Opens the one connection for as long as someone is signed in, and closes it with them. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [wire] = useState(newWire);
  const { client, queryClient } = wire;
  useEffect(() => open(wire), [wire]);
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <WireContext value={wire}>
          <LiveRoot>{children}</LiveRoot>
        </WireContext>
      </QueryClientProvider>
    </trpc.Provider>
  );
}

function newWire(): Wire & { connection: Connection } {
  notifyManager.setScheduler(byFrame);
  const { client, connection } = newConnection();
  if (isDisconnectedByHand()) connection.disconnect();
  else connection.connect();
  const queryClient = newQueryClient(() => connection.endSession());
  const wire = { client, connection, queryClient, kept: newStore<Kept>(null), saidAhead: newStore(false) };
  askAhead(wire);
  return wire;
}

function open(wire: Wire & { connection: Connection }): () => void {
  const { connection } = wire;
  const stops = [
    watchConnection(connection),
    refetchFailed(wire),
    connection.sessionOver.listen(() => endSession('ended')),
    connection.somebodyElse.listen(() => endSession('other')),
    // A new socket is theirs who is signed in now, and says whether that is somebody else.
    followSignIns(() => connection.reconnect()),
    followByHand((isDisconnected) => (isDisconnected ? connection.disconnect() : connection.connect())),
  ];
  // By hand it is the reader's own wish that nothing comes, and said so.
  if (!isDisconnectedByHand()) {
    connection.connect();
    stops.push(showKeptWhenSilent(wire));
  }
  return () => {
    for (const stop of stops) stop();
    connection.disconnect();
  };
}
