import { useMemo } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { changeIn } from '../messages/kept-draft.ts';
import { useAbout } from '../messages/use-draft.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { loadLayers, newLayer } from '../ui/layer.ts';
import { useToast } from '../ui/use-toast.ts';

export type Attach = {
  /** Why no file can be attached here at present; null where it can. */
  fault: string | null;
  /** Lets one choose files. */
  open(): void;
  /** Those that were pasted or dropped. */
  take(files: File[]): void;
};

/** Nobody chooses files before they first used the page: what does it comes with what opens above it. */
const layer = newLayer(async () => (await import('./attach-files.ts')).attachFiles);

/** Files for the message that is being written in a conversation; the same for all the letters of it. */
export function useAttach({ id, establishmentId }: Conversation): Attach {
  const t = useTranslate();
  const locale = useLocale();
  const live = useLive();
  const toast = useToast();
  const mostMegabytes = useMembershipIn(establishmentId)?.may.fileMegabytes;
  const isChanging = useAbout(changeIn(id)) !== '';
  const fault = isChanging ? t('acts.finishChange') : mostMegabytes ? null : t('file.off');

  return useMemo(() => {
    const attach = async (files: File[] | null) => {
      if (fault !== null) return toast({ text: fault });
      if (!layer.here()) await loadLayers().catch(() => toast({ tone: 'danger', text: t('ui.notOpened') }));
      layer.here()?.({ live, toast, locale, conversationId: id, mostMegabytes: mostMegabytes ?? 0 }, files);
    };
    return { fault, open: () => void attach(null), take: (files) => void attach(files) };
  }, [fault, id, live, locale, mostMegabytes, t, toast]);
}
