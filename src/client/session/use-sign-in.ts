import { useState } from 'react';
import type { TextKey } from '../i18n/text.ts';
import { isBug, refusalOf, retryAfterOf } from '../live/outcome.ts';
import { httpClient } from './http-client.ts';
import { beginSession } from './session-store.ts';

export type SignInTrouble = { text: TextKey; until: number | null };

/** Signs in over HTTP. `trouble.until`: the moment from which another attempt makes sense. */
export function useSignIn() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<SignInTrouble | null>(null);
  const signIn = async (email: string, password: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      await httpClient.auth.signIn.mutate({ email, password });
      beginSession();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setBusy(false);
  };
  return { busy, trouble, signIn };
}

export function troubleOf(error: unknown): SignInTrouble {
  const wait = retryAfterOf(error);
  const text = refusalOf(error) ?? (isBug(error) ? 'internal.bug' : 'signIn.unreachable');
  return { text, until: wait === null ? null : Date.now() + wait };
}
