import { useEffect, useEffectEvent, useState } from 'react';
import { refusalOf } from '../live/outcome.ts';
import type { httpClient } from './http-client.ts';

type Client = typeof httpClient;

/** What the server says of the secret of a link in a mail: `invalid` where it was given to nobody, `unanswered` where that cannot be told now. */
export function useLinkAnswer<Answer>(
  token: string,
  ask: (client: Client) => Promise<Answer>,
): Answer | 'asking' | 'invalid' | 'unanswered' {
  const [answer, setAnswer] = useState<Answer | 'asking' | 'invalid' | 'unanswered'>(
    token === '' ? 'invalid' : 'asking',
  );
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (token === '') return undefined;
    let wanted = true;
    const hear = (heard: Answer | 'invalid' | 'unanswered') => wanted && setAnswer(heard);
    import('./http-client.ts')
      .then((module) => askNow(module.httpClient))
      .then(hear, (error: unknown) => hear(refusalOf(error) === 'email.linkInvalid' ? 'invalid' : 'unanswered'));
    return () => {
      wanted = false;
    };
  }, [token]);
  return answer;
}
