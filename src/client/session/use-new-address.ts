import { useEffect, useState } from 'react';
import type { EmailChange } from '../../shared/account.ts';
import { refusalOf } from '../live/outcome.ts';

type State = EmailChange | { state: 'asking' | 'invalid' | 'unanswered' };

/** What a link to a new address is good for; asked again once a server that did not answer may. */
export function useNewAddress(token: string): State {
  const [change, setChange] = useState<State>({ state: token === '' ? 'invalid' : 'asking' });
  useEffect(() => {
    if (token === '') return undefined;
    let wanted = true;
    const hear = (heard: State) => wanted && setChange(heard);
    import('./http-client.ts')
      .then(({ httpClient }) => httpClient.auth.emailChange.query({ token }))
      .then(hear, (error: unknown) => hear({ state: refusalOf(error) === null ? 'unanswered' : 'invalid' }));
    return () => {
      wanted = false;
    };
  }, [token]);
  return change;
}
