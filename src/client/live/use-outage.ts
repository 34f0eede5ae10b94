import { useEffect, useState } from 'react';
import type { ConnectionState } from './connection.ts';
import { useWebSocket } from './use-web-socket.ts';

const graceMs = 5_000;
/** A device that says it has no network is believed once the server has not answered for 3 s, which are part of the five. */
const offlineGraceMs = 2_000;

export type Outage = Exclude<ConnectionState, 'connected'> | null;

/** An outage worth talking about: one that has lasted five seconds, for shorter ones mend themselves unseen; a pause at once, for it does not. */
export function useOutage(): Outage {
  const { state } = useWebSocket();
  const [lasting, setLasting] = useState(false);
  const isConnected = state === 'connected';
  const patienceMs = state === 'offline' ? offlineGraceMs : graceMs;
  if (isConnected && lasting) setLasting(false);
  useEffect(() => {
    if (isConnected) return undefined;
    const timer = setTimeout(() => setLasting(true), patienceMs);
    return () => clearTimeout(timer);
  }, [isConnected, patienceMs]);
  return state !== 'connected' && (lasting || state === 'paused') ? state : null;
}
