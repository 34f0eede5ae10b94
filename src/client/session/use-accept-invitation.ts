import { useState } from 'react';
import { httpClient } from './http-client.ts';
import { beginSession } from './session-store.ts';
import { troubleOf } from './use-sign-in.ts';
import type { SignInTrouble } from './use-sign-in.ts';

/** Sets the password that the link allows to set; the answer signs in. An empty name keeps the one that the school gave. */
export function useAcceptInvitation(token: string) {
  const [busy, setBusy] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const [trouble, setTrouble] = useState<SignInTrouble | null>(null);
  const accept = async (name: string, password: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      await httpClient.auth.acceptInvitation.mutate({ token, password, ...(name ? { name } : {}) });
      beginSession();
      setAccepted(true);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(false);
  };
  return { busy, accepted, trouble, accept };
}
