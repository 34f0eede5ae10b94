import { useEffect, useState } from 'react';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { FullPage } from '../layout/full-page.tsx';
import { Button } from '../ui/button.tsx';
import { takeSession } from './session-store.ts';

/** For a page that was open when somebody else signed in, in another tab: it shows and sends nothing more of the first, and says who is here now. */
export function SomebodyElse() {
  const t = useTranslate();
  const name = useNameHere();
  return (
    <div role="alert">
      <FullPage title={t('session.other.title')} text={t('session.other.text')}>
        {name !== null && <p className="font-semibold">{t('session.other.who', { name: isolated(name) })}</p>}
        <Button onClick={takeSession}>{t('session.other.goOn')}</Button>
      </FullPage>
    </div>
  );
}

/** Null until the server has said it. */
function useNameHere(): string | null {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    import('./http-client.ts')
      .then(({ httpClient }) => httpClient.me.query())
      .then(({ user }) => setName(user.name))
      .catch(() => null);
  }, []);
  return name;
}
