import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { NotFound } from '../layout/not-found.tsx';
import { Splash } from '../layout/splash.tsx';
import { refusalOf } from '../live/outcome.ts';
import { rootPath } from '../paths.ts';
import { Doorstep } from './doorstep.tsx';
import { FirstSchoolForm } from './first-school-form.tsx';
import type { Founding } from './first-school-form.tsx';
import { beginSession } from './session-store.ts';
import { useSession } from './use-session.ts';
import { WrongAddressNote } from './wrong-address.tsx';

/** On a server without any school: whoever has read the code on its console founds the first. Where there is one, there is no such page. */
export function FirstSchool() {
  const t = useTranslate();
  const locale = useLocale();
  const session = useSession();
  const { isOpen, close } = useIsOpen();
  const [isFounded, setFounded] = useState(false);
  const found = async (input: Founding) => {
    const { httpClient } = await import('./http-client.ts');
    try {
      await httpClient.auth.foundSchool.mutate(input);
    } catch (error) {
      if (refusalOf(error) === 'firstSchool.none') close();
      throw error;
    }
    beginSession();
    setFounded(true);
  };
  if (isFounded) return <Redirect to={rootPath(locale)} replace />;
  if (isOpen === null) return <Splash />;
  if (!isOpen) return <NotFound />;
  return (
    <Doorstep title={t('firstSchool.title')} heading={t('firstSchool.title')} intro={t('firstSchool.intro')}>
      {session === 'elsewhere' && <WrongAddressNote />}
      <FirstSchoolForm onSubmit={found} />
    </Doorstep>
  );
}

/** Null until the server has said it; a server that does not answer says so when the form is sent. */
function useIsOpen() {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  useEffect(() => {
    import('./http-client.ts')
      .then(({ httpClient }) => httpClient.auth.firstSchool.query())
      .then(
        ({ open }) => setOpen(open),
        () => setOpen(true),
      );
  }, []);
  return { isOpen, close: () => setOpen(false) };
}
