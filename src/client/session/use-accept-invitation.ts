import { useState } from 'react';
import { httpClient } from './http-client.ts';
import { beginSession } from './session-store.ts';
import { troubleOf } from './use-sign-in.ts';
import type { SignInTrouble } from './use-sign-in.ts';

/** Sets the password that the link allows to set; the answer signs in. */
export function useAcceptInvitation(token: string) {
  const [busy, setBusy] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const [trouble, setTrouble] = useState<SignInTrouble | null>(null);
  const accept = async (password: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      await httpClient.auth.acceptInvitation.mutate({ token, password });
      beginSession();
      setAccepted(true);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(false);
  };
  return { busy, accepted, trouble, accept };
}
