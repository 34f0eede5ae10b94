import { useState } from 'react';
import { beginSession } from './session-store.ts';
import { tryOverHttp } from './try-over-http.ts';
import type { Trouble } from './try-over-http.ts';

/** Sets the password that the link allows to set; the answer signs in. */
export function useAcceptInvitation(token: string) {
  const [busy, setBusy] = useState(false);
  const [accepted, setAccepted] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const accept = async (password: string) => {
    setBusy(true);
    setTrouble(null);
    const met = await tryOverHttp((client) => client.auth.acceptInvitation.mutate({ token, password }));
    setTrouble(met);
    if (met === null) {
      beginSession();
      setAccepted(true);
    }
    setBusy(false);
  };
  return { busy, accepted, trouble, accept };
}
