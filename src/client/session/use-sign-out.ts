import { useState } from 'react';
import { httpClient } from './http-client.ts';
import { endSession } from './session-store.ts';

/** Signs out on the server first: a session that still lives there must not look ended here. */
export function useSignOut() {
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const signOut = async () => {
    setState('busy');
    try {
      await httpClient.auth.signOut.mutate();
      endSession('left');
    } catch {
      setState('failed');
    }
  };
  return { state, signOut };
}
