import { useMemo } from 'react';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { loadLayers, newLayer } from '../ui/layer.ts';
import { useToast } from '../ui/use-toast.ts';
import type { Where } from './chosen-file.ts';

export type Attach = {
  /** Why no file can be attached here at present; null where it can. */
  fault: string | null;
  /** Lets one choose files. */
  open(): void;
  /** Those that were pasted or dropped. */
  take(files: File[]): void;
};

type Place = {
  where: Where;
  establishmentId: string;
  /** What stands in the way beside what the school says. */
  fault: string | null;
  /** Where the focus goes once files were chosen. */
  focus(): void;
};

/** Nobody chooses files before they first used the page: what does it comes with what opens above it. */
const layer = newLayer(async () => (await import('./attach-files.ts')).attachFiles);

/** Files for what is being written; the same as long as the place is. */
export function useAttachTo({ where, establishmentId, fault: own, focus }: Place): Attach {
  const t = useTranslate();
  const locale = useLocale();
  const live = useLive();
  const toast = useToast();
  const mostMegabytes = useMembershipIn(establishmentId)?.may.fileMegabytes;
  const fault = own ?? (mostMegabytes ? null : t('file.off'));

  return useMemo(() => {
    const attach = async (files: File[] | null) => {
      if (fault !== null) return toast({ text: fault });
      if (!layer.here()) await loadLayers().catch(() => toast({ tone: 'danger', text: t('ui.notOpened') }));
      layer.here()?.({ live, toast, locale, where, mostMegabytes: mostMegabytes ?? 0, focus }, files);
    };
    return { fault, open: () => void attach(null), take: (files) => void attach(files) };
  }, [fault, where, live, locale, mostMegabytes, focus, t, toast]);
}
