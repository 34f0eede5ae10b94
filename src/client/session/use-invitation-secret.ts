import { useEffect, useState } from 'react';

/**
 * The secret of the invitation that is looked at: out of the link, from where it is taken at once, so that it does not stand in the
 * address, or typed. The tab keeps it with this entry of its history alone, so that a reload finds it again.
 */
export function useInvitationSecret(token: string | undefined, path: string) {
  const [secret, setSecret] = useState(() => token ?? fromAddress() ?? fromHistory());
  useEffect(() => {
    if (secret !== null) window.history.replaceState({ [place]: secret }, '', path);
  }, [secret, path]);
  // Another link, opened where this page is open already, changes the address alone.
  useEffect(() => {
    const look = () => setSecret((before) => fromAddress() ?? before);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  const forget = () => {
    window.history.replaceState(null, '', path);
    setSecret(null);
  };
  return { secret, setSecret, forget };
}

const place = 'invitation';

function fromAddress(): string | null {
  return window.location.hash.slice(1) || null;
}

function fromHistory(): string | null {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !(place in state)) return null;
  return typeof state[place] === 'string' ? state[place] : null;
}
