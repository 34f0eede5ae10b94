import { useEffect, useState } from 'react';
import type { MailChoice } from '../../shared/mails.ts';
import { refusalOf } from '../live/outcome.ts';

type State = MailChoice | 'asking' | 'invalid' | 'unanswered';

/** What was chosen before, by the link of a mail. */
export function useMailChoice(token: string): State {
  const [choice, setChoice] = useState<State>(token === '' ? 'invalid' : 'asking');
  useEffect(() => {
    if (token === '') return undefined;
    let wanted = true;
    const hear = (heard: State) => wanted && setChoice(heard);
    import('./http-client.ts')
      .then(({ httpClient }) => httpClient.auth.mailChoice.query({ token }))
      .then(hear, (error: unknown) => hear(refusalOf(error) === null ? 'unanswered' : 'invalid'));
    return () => {
      wanted = false;
    };
  }, [token]);
  return choice;
}
