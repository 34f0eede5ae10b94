import { useEffect, useState } from 'react';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PersonHere } from './who-is-here.ts';

/** An invitation opened where somebody is signed in, who may be another: they sign out first, told what that deletes here. */
export function SignedInAlready({ resets }: { resets: boolean }) {
  const t = useTranslate();
  const [person, setPerson] = useState<PersonHere | null>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  useEffect(() => {
    import('./who-is-here.ts').then(({ whoIsHere }) => whoIsHere()).then(setPerson, () => setState('failed'));
  }, []);
  const signOut = async () => {
    setState('busy');
    try {
      const here = person ?? (await (await import('./who-is-here.ts')).whoIsHere());
      await here.signOut();
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      {person && (
        <Notice tone="info" role="status">
          <p>{t(resets ? 'invitation.resetSignedIn' : 'invitation.signedIn', { name: isolated(person.name) })}</p>
          {person.left.unsent > 0 && <p>{t('signOut.unsent', { count: person.left.unsent })}</p>}
          {person.left.drafts > 0 && <p>{t('signOut.drafts', { count: person.left.drafts })}</p>}
        </Notice>
      )}
      {state === 'failed' && <ErrorNote>{t('account.signOutFailed')}</ErrorNote>}
      <Button busy={state === 'busy'} onClick={() => void signOut()} className="min-h-12 w-full">
        {t('invitation.signOut')}
      </Button>
    </>
  );
}
