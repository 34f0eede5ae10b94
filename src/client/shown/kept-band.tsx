import { WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import { dayAndClock } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { Band } from '../ui/band.tsx';
import { renewOnLine } from './renew-on-line.ts';

/** Above a page that was opened where nothing answers: that it is as this device kept it, since when, and what becomes of what one writes. */
export function KeptBand({ at }: { at: Date }) {
  const t = useTranslate();
  const locale = useLocale();
  const { reconnect } = useWebSocket();
  const live = useLive();
  // Only now do the parts of the page follow what they show: what comes while an answer is on its way is joined to it.
  useEffect(() => renewOnLine(live), [live]);
  return (
    <div role="status">
      <Band icon={WifiOff} tone="warn" action={{ label: t('live.reconnect'), onPress: reconnect }}>
        {t('live.banner.kept', { time: dayAndClock(at, locale) })}
      </Band>
    </div>
  );
}
