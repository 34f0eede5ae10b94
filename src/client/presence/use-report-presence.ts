import { useEffect } from 'react';
import { useLive } from '../live/live.ts';
import { reportPresence } from './report-presence.ts';

/** Tells the server when the reader is away; mounted once. */
export function useReportPresence(): void {
  const { client, connection } = useLive();
  useEffect(
    () =>
      reportPresence(connection.state, (presence) => {
        // Lost with the socket, it is said again on the next.
        client.setPresence.mutate({ presence }).catch(() => null);
      }),
    [client, connection],
  );
}
