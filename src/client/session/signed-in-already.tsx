import { useEffect, useState } from 'react';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { newKeep } from '../live/keep.ts';
import { newDrafts } from '../messages/drafts.ts';
import { newOutbox } from '../messages/outbox.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Notice } from '../ui/notice.tsx';
import { httpClient } from './http-client.ts';
import { forgetLeftHere, leftHere, type LeftHere } from './left-here.ts';
import { endSession } from './session-store.ts';

type Person = { name: string; left: LeftHere; forget(): Promise<void> };

async function whoIsHere(): Promise<Person> {
  const { user } = await httpClient.me.query();
  const keep = newKeep();
  const device = { drafts: newDrafts(keep, user.id), outbox: newOutbox(keep, user.id) };
  return { name: user.name, left: await leftHere(device), forget: () => forgetLeftHere(device) };
}

/** An invitation opened where somebody is signed in, who may be another: they sign out first, told what that deletes here. */
export function SignedInAlready() {
  const t = useTranslate();
  const [person, setPerson] = useState<Person | null>(null);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  useEffect(() => {
    whoIsHere().then(setPerson, () => setState('failed'));
  }, []);
  const signOut = async () => {
    setState('busy');
    try {
      await httpClient.auth.signOut.mutate();
      await person?.forget();
      endSession('left');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      {person && (
        <Notice tone="info" role="status">
          <p>{t('invitation.signedIn', { name: isolated(person.name) })}</p>
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
