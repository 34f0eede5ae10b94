import { useEffect, useState } from 'react';
import type { askInvitation } from './ask-invitation.ts';

type Asked = Awaited<ReturnType<typeof askInvitation>>;
export type InvitationState = Asked | { state: 'asking' };

export function useInvitation(token: string): InvitationState {
  const [invitation, setInvitation] = useState<InvitationState>({ state: 'asking' });
  useEffect(() => {
    let wanted = true;
    const hear = (heard: InvitationState) => wanted && setInvitation(heard);
    import('./ask-invitation.ts')
      .then(({ askInvitation }) => askInvitation(token))
      .then(hear, () => hear({ state: 'unknown' }));
    return () => {
      wanted = false;
    };
  }, [token]);
  return invitation;
}
