import { useState } from 'react';
import { beginSession } from './session-store.ts';
import { tryOverHttp } from './try-over-http.ts';
import type { Trouble } from './try-over-http.ts';

/** Signs in over HTTP. `trouble.until`: the moment from which another attempt makes sense. */
export function useSignIn() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const signIn = async (email: string, password: string) => {
    setBusy(true);
    setTrouble(null);
    const met = await tryOverHttp((client) => client.auth.signIn.mutate({ email, password }));
    setTrouble(met);
    if (met === null) beginSession();
    setBusy(false);
  };
  return { busy, trouble, signIn };
}
