import { useTranslate } from '../i18n/use-translate.ts';
import { connectionLooks } from './connection-looks.ts';
import { useWebSocket } from './use-web-socket.ts';

/** In the frame, only while the connection is not good: what it is, and pressed it is tried again. ConnectionAnnouncer says it aloud. */
export function ConnectionSign() {
  const t = useTranslate();
  const { state, isConnected, reconnect } = useWebSocket();
  if (isConnected) return null;
  const { icon: Icon, look, moves } = connectionLooks[state];
  const label = `${t(`live.${state}`)} · ${t('live.reconnect')}`;
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={reconnect}
      className={`inline-flex size-9 shrink-0 animate-late items-center justify-center rounded-full forced-colors:border pointer-coarse:size-11 ${look}`}
    >
      <Icon aria-hidden="true" className={`size-4.5 ${moves ? 'animate-spin motion-reduce:animate-none' : ''}`} />
    </button>
  );
}
