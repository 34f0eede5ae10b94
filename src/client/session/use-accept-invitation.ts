import { useState } from 'react';
import { refusalOf } from '../live/outcome.ts';
import type { HttpClient } from './http-client.ts';
import { beginSession } from './session-store.ts';
import { storeSignInWay } from './sign-in-way.ts';

type Input = Parameters<HttpClient['auth']['acceptInvitation']['mutate']>[0];

export type Acceptance = {
  /** `invalid`: somebody else used the link meanwhile, or it ran out. */
  state: 'open' | 'accepting' | 'accepted' | 'invalid';
  accept(input: Input): Promise<void>;
};

/**
 * Sets the password that the link allows to set; the answer signs in. Every refusal but that of the link itself is its form's to show.
 * `school`: by whose code they sign in from now on.
 */
export function useAcceptInvitation(school: string | undefined): Acceptance {
  const [state, setState] = useState<Acceptance['state']>('open');
  const accept = async (input: Input) => {
    setState('accepting');
    try {
      const { httpClient } = await import('./http-client.ts');
      await httpClient.auth.acceptInvitation.mutate(input);
      if (school !== undefined) storeSignInWay({ way: 'school', school });
      beginSession();
      setState('accepted');
    } catch (error) {
      const isOver = refusalOf(error) === 'invitation.invalid';
      setState(isOver ? 'invalid' : 'open');
      if (!isOver) throw error;
    }
  };
  return { state, accept };
}
