import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { layerWords } from '../i18n/layer-words.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PartTexts } from '../layout/part-texts.tsx';
import { useLive } from '../live/live.ts';
import { sentenceOf } from '../live/outcome.ts';
import { settingsPath } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/use-toast.ts';
import { turnOn } from './turn-on.ts';
import { useInvited } from './use-invited.ts';

export type InvitationProps = { look: 'card' | 'bar' };

/** Says what notifications would do before the browser asks anything, and only where there is something to tell. */
export function Invitation(props: InvitationProps) {
  const { isInvited, putOff } = useInvited();
  if (!isInvited) return null;
  return (
    <PartTexts parts={layerWords}>
      <Invited {...props} onPutOff={putOff} />
    </PartTexts>
  );
}

function Invited({ look, onPutOff }: InvitationProps & { onPutOff(how: 'later' | 'never'): void }) {
  const t = useTranslate();
  const { busy, accept } = useAccept(onPutOff);
  return (
    <section aria-label={t('push.invite')} className={looks[look]}>
      <div className="flex gap-3">
        <BellRing aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent-ink" />
        <p className="min-w-0 text-sm text-pretty">
          <span className="font-semibold">{t('push.invite')}</span>
          <span className="ms-1 text-soft">{t('push.invite.text')}</span>
        </p>
      </div>
      <div className="flex flex-wrap gap-x-1 gap-y-1">
        <Button size="small" busy={busy} onClick={() => void accept()}>
          {t('push.invite.accept')}
        </Button>
        <Button size="small" variant="quiet" onClick={() => onPutOff('later')}>
          {t('push.invite.later')}
        </Button>
        <Button size="small" variant="quiet" onClick={() => onPutOff('never')}>
          {t('push.invite.never')}
        </Button>
      </div>
    </section>
  );
}

/** Whatever came of it, the invitation has done its work; what stands in the way is explained in the settings. */
function useAccept(onPutOff: (how: 'later') => void) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const live = useLive();
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const help = {
    label: t('push.invite.help'),
    onPress: () => navigate(settingsPath(locale, 'notifications', 'push-here')),
  };
  const accept = async () => {
    setBusy(true);
    try {
      const became = await turnOn(live);
      if (became === 'done') toast({ tone: 'good', text: t('push.invite.done') });
      else toast({ tone: 'info', text: t('push.invite.notDone'), action: help });
      onPutOff('later');
    } catch (error) {
      toast({ tone: 'danger', text: t(sentenceOf(error)) });
    }
    setBusy(false);
  };
  return { busy, accept };
}

const looks = {
  card: 'space-y-3 rounded-2xl border border-line bg-surface p-4 shadow-card',
  bar: 'shrink-0 short:hidden space-y-2 border-t border-line bg-sunken px-4 py-3',
};
