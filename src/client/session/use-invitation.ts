import { useEffect, useState } from 'react';
import { refusalOf } from '../live/outcome.ts';
import { httpClient } from './http-client.ts';

type Asked = Awaited<ReturnType<typeof httpClient.auth.invitation.query>>;
export type InvitationState = Asked | { state: 'asking' | 'invalid' | 'unknown' };

/** What the link is good for. `unknown`: the server could not say now, and will when the form is sent. */
export function useInvitation(token: string): InvitationState {
  const [invitation, setInvitation] = useState<InvitationState>({ state: 'asking' });
  useEffect(() => {
    let wanted = true;
    const hear = (heard: InvitationState) => wanted && setInvitation(heard);
    httpClient.auth.invitation
      .query({ token })
      .then(hear, (error: unknown) =>
        hear({ state: refusalOf(error) === 'invitation.invalid' ? 'invalid' : 'unknown' }),
      );
    return () => {
      wanted = false;
    };
  }, [token]);
  return invitation;
}
