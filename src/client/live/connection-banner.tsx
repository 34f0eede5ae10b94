import { CirclePause, WifiOff } from 'lucide-react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Band } from '../ui/band.tsx';
import { outageText } from './outage-text.ts';
import { useLive } from './live.ts';
import { useStore } from './store.ts';
import { useOutage } from './use-outage.ts';
import { useWebSocket } from './use-web-socket.ts';

/** Across the messages while the connection has been lost for a while, or had to give way to other tabs. ConnectionAnnouncer says it aloud. */
export function ConnectionBanner() {
  const t = useTranslate();
  const outage = useOutage();
  const { reconnect } = useWebSocket();
  const { kept } = useLive();
  const isKept = useStore(kept, (value) => value !== null);
  const waiting = useStore(useLive().outbox.store, (entries) => entries.length);
  // Then that is said above the whole page, and the rest with it.
  if (!outage || isKept) return null;
  const isPaused = outage === 'paused';
  const action = { label: t(isPaused ? 'live.goOn' : 'live.reconnect'), onPress: reconnect };
  return (
    <Band icon={isPaused ? CirclePause : WifiOff} tone="warn" action={action}>
      <span>{t(outageText(outage))}</span>
      {outage === 'disconnected' && waiting > 0 && <span>{` ${t('live.waiting', { count: waiting })}`}</span>}
    </Band>
  );
}
