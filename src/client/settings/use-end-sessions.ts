import type { OwnSession } from '../../shared/account.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { trpc } from '../trpc.ts';
import { useConfirm } from '../ui/use-confirm.ts';
import { useToast } from '../ui/use-toast.ts';
import { deviceName } from './session-words.ts';

/** Signs out one other device, or all others: asked first, and why it could not is said in the question. The list is asked anew either way. */
export function useEndSessions() {
  const t = useTranslate();
  const confirm = useConfirm();
  const toast = useToast();
  const { client } = useLive();
  const { sessions } = trpc.useUtils().auth;
  const ending = async <Result>(end: () => Promise<Result>): Promise<Result> => {
    try {
      return await end();
    } finally {
      void sessions.invalidate();
    }
  };
  const endOne = async (session: OwnSession) => {
    const isDone = await confirm({
      title: t('devices.end.title'),
      text: t('devices.end.text', { name: deviceName(session, t) }),
      doLabel: t('devices.end'),
      act: () => ending(() => client.auth.revokeSession.mutate({ id: session.id })),
    });
    if (isDone) toast({ tone: 'good', text: t('devices.ended') });
  };
  const endOthers = async () => {
    let count = 0;
    const isDone = await confirm({
      title: t('devices.endOthers.title'),
      text: t('devices.endOthers.text'),
      doLabel: t('devices.endOthers'),
      act: async () => void ({ ended: count } = await ending(() => client.auth.revokeOtherSessions.mutate())),
    });
    if (isDone) toast({ tone: 'good', text: t('devices.othersEnded', { count }) });
  };
  return { endOne: (session: OwnSession) => void endOne(session), endOthers: () => void endOthers() };
}
