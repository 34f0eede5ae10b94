import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { leave } from './leave.ts';
import { leftHere } from './left-here.ts';
import { IfLeftHere, LeftHereNote } from './left-here-note.tsx';

/** Signs out and deletes what this person left on the device; what was not sent is asked about first. */
export function useSignOut(): { busy: boolean; signOut(): void } {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const live = useLive();
  const { connection, myId, keep } = live;
  const [busy, setBusy] = useState(false);
  const goOut = async () => {
    // The server closes this session's sockets; this one would at once try to open another, and be refused.
    connection.disconnect();
    try {
      await leave(myId, keep);
    } catch (error) {
      connection.connect();
      throw error;
    }
  };
  const leaveAtOnce = async () => {
    setBusy(true);
    try {
      await goOut();
    } catch {
      const action = { label: t('ui.retry'), onPress: () => void leaveAtOnce() };
      toast({ tone: 'danger', text: t('account.signOutFailed'), action });
    }
    setBusy(false);
  };
  const signOut = async () => {
    setBusy(true);
    const left = await leftHere(live);
    setBusy(false);
    if (left.unsent + left.drafts === 0) return leaveAtOnce();
    const out = t('account.signOut');
    await confirm({
      title: <IfLeftHere first={left} then={t('signOut.title')} otherwise={out} />,
      text: <LeftHereNote first={left} />,
      stayLabel: t('signOut.stay'),
      doLabel: <IfLeftHere first={left} then={t('signOut.confirm')} otherwise={out} />,
      failed: t('account.signOutFailed'),
      act: goOut,
    });
  };
  return { busy, signOut: () => void signOut() };
}
