import { useEffect, useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { followLeftHere } from './left-here.ts';
import type { LeftHere } from './left-here.ts';

/** What signing out would delete from this device; it counts on while it is read. */
export function LeftHereNote({ first }: { first: LeftHere }) {
  const t = useTranslate();
  const { unsent, drafts } = useLeftHere(first);
  return (
    <>
      {unsent > 0 && <p>{t('signOut.unsent', { count: unsent })}</p>}
      {drafts > 0 && <p>{t('signOut.drafts', { count: drafts })}</p>}
      <p>{t(unsent + drafts > 0 ? 'signOut.why' : 'signOut.allSent')}</p>
    </>
  );
}

/** One of two sentences: the first as long as something would be lost. */
export function IfLeftHere({ first, then, otherwise }: { first: LeftHere; then: string; otherwise: string }) {
  const { unsent, drafts } = useLeftHere(first);
  return unsent + drafts > 0 ? then : otherwise;
}

function useLeftHere(first: LeftHere): LeftHere {
  const live = useLive();
  const [left, setLeft] = useState(first);
  useEffect(() => followLeftHere(live, setLeft), [live]);
  return left;
}
