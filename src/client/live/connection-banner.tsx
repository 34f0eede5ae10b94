import { CirclePause, WifiOff } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { outageText } from './outage-text.ts';
import { useOutage } from './use-outage.ts';
import { useWebSocket } from './use-web-socket.ts';

/** Across the messages while the connection has been lost for a while, or had to give way to other tabs. ConnectionAnnouncer says it aloud. */
export function ConnectionBanner() {
  const t = useTranslate();
  const outage = useOutage();
  const { reconnect } = useWebSocket();
  if (!outage) return null;
  const Icon = outage === 'paused' ? CirclePause : WifiOff;
  return (
    <div className="flex shrink-0 animate-appear items-center gap-2.5 border-b border-line bg-warn-soft ps-4 pe-1 py-0.5 text-xs text-warn-ink motion-reduce:animate-none md:pe-3 md:text-sm">
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 text-pretty">{t(outageText(outage))}</p>
      <Button variant="quiet" size="small" onClick={reconnect}>
        {t(outage === 'paused' ? 'live.goOn' : 'live.reconnect')}
      </Button>
    </div>
  );
}
