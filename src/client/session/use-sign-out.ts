import { useEffect, useState } from 'react';
import { useLive } from '../live/live.ts';
import { httpClient } from './http-client.ts';
import { followLeftHere, forgetLeftHere, leftHere } from './left-here.ts';
import type { LeftHere } from './left-here.ts';
import { endSession } from './session-store.ts';

export type SignOut = {
  state: 'ready' | 'busy' | 'failed';
  /** What would be lost, as long as the person is asked about it. */
  question: LeftHere | null;
  begin(): void;
  confirm(): void;
  stay(): void;
};

/** Signs out and deletes what this person left on the device; what was not sent is asked about first. */
export function useSignOut(): SignOut {
  const { connection, outbox, drafts } = useLive();
  const [state, setState] = useState<SignOut['state']>('ready');
  const [question, setQuestion] = useState<LeftHere | null>(null);
  const asking = question !== null;
  useEffect(() => (asking ? followLeftHere({ outbox, drafts }, setQuestion) : undefined), [asking, outbox, drafts]);
  const leave = async () => {
    setState('busy');
    // The server closes this session's sockets; this one would at once try to open another, and be refused.
    connection.disconnect();
    try {
      // First on the server: a session that still lives there must not look ended here.
      await httpClient.auth.signOut.mutate();
      await forgetLeftHere({ outbox, drafts });
      endSession('left');
    } catch {
      connection.connect();
      setState('failed');
    }
  };
  const begin = async () => {
    const left = await leftHere({ outbox, drafts });
    if (left.unsent + left.drafts > 0) setQuestion(left);
    else await leave();
  };
  const stay = () => {
    setQuestion(null);
    setState('ready');
  };
  return { state, question, begin: () => void begin(), confirm: () => void leave(), stay };
}
