import { useEffect, useState } from 'react';

/** Whether a link can come by mail here. Null until the server has said it; one that does not answer says so when the form is sent. */
export function useResetByEmail(): boolean | null {
  const [byEmail, setByEmail] = useState<boolean | null>(null);
  useEffect(() => {
    let wanted = true;
    const hear = (heard: boolean) => wanted && setByEmail(heard);
    import('./http-client.ts')
      .then(({ httpClient }) => httpClient.auth.passwordReset.query())
      .then(
        (answer) => hear(answer.byEmail),
        () => hear(true),
      );
    return () => {
      wanted = false;
    };
  }, []);
  return byEmail;
}
