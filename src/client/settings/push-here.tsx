import { BellOff, BellRing } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { helpFor } from '../push/help-words.ts';
import type { OwnDevice } from '../push/use-device.ts';
import { usePushState } from '../push/use-push-state.ts';
import { Button } from '../ui/button.tsx';

/** Whether this device tells its reader, what stands in the way and how it is removed, and the press that turns it on or off. */
export function PushHere({ device, isWished }: { device: OwnDevice; isWished: boolean }) {
  const t = useTranslate();
  const state = usePushState();
  const isTold = isWished && state === 'granted' && device.isOn === true;
  const help = isWished ? helpFor(device.isRefused ? 'refused' : state) : [];
  const [pressed, setPressed] = useState(false);
  const pressing = (act: () => void) => () => {
    setPressed(true);
    act();
  };
  const Icon = isTold ? BellRing : BellOff;
  return (
    <div id="push-here" className="space-y-2">
      <h3 className="text-sm font-semibold">{t('push.here')}</h3>
      {/* Said once something was pressed: what a page says by itself is silent until then. */}
      <div role={pressed ? 'status' : undefined} className="space-y-1">
        <p className="flex items-center gap-2" data-told={isTold}>
          <Icon aria-hidden="true" className={`size-4 shrink-0 ${isTold ? 'text-accent-ink' : 'text-faint'}`} />
          <span>{t(isTold ? 'push.here.on' : 'push.here.off')}</span>
        </p>
        {help.map((key) => (
          <p key={key} className="text-sm text-pretty text-soft">
            {t(key)}
          </p>
        ))}
      </div>
      {isWished && (state === 'default' || state === 'granted') && (
        <p className="text-sm text-pretty text-soft">{t('push.here.lasts')}</p>
      )}
      {isTold ? (
        <Button variant="secondary" size="small" busy={device.busy} onClick={pressing(device.turnOff)}>
          {t('push.turnOff')}
        </Button>
      ) : (
        isWished &&
        (state === 'default' || state === 'granted') && (
          <Button size="small" busy={device.busy} onClick={pressing(device.turnOn)}>
            {t('push.turnOn')}
          </Button>
        )
      )}
    </div>
  );
}
