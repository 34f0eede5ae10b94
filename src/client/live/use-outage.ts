import { useEffect, useState } from 'react';
import type { ConnectionState } from './connection.ts';
import { useWebSocket } from './use-web-socket.ts';

const graceMs = 5_000;

export type Outage = Exclude<ConnectionState, 'connected'> | null;

/** An outage worth talking about: one that has lasted five seconds, for shorter ones mend themselves unseen; a pause at once, for it does not. */
export function useOutage(): Outage {
  const { state } = useWebSocket();
  const [lasting, setLasting] = useState(false);
  const isConnected = state === 'connected';
  if (isConnected && lasting) setLasting(false);
  useEffect(() => {
    if (isConnected) return undefined;
    const timer = setTimeout(() => setLasting(true), graceMs);
    return () => clearTimeout(timer);
  }, [isConnected]);
  return state !== 'connected' && (lasting || state === 'paused') ? state : null;
}
