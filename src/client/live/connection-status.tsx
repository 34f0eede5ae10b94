import { CircleCheck, CircleDashed, CirclePause, CloudOff, PlugZap, RefreshCw } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { use } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import type { ConnectionState } from './connection.ts';
import { ConnectionAnnouncer } from './connection-announcer.tsx';
import { WireContext } from './live.ts';
import { useWebSocket } from './use-web-socket.ts';

/** Whether this page is connected, told by colour, shape and word, and the button that tries again at once; nothing where nobody is signed in. */
export function ConnectionStatus() {
  return use(WireContext) && <Status />;
}

function Status() {
  const t = useTranslate();
  const { state, isConnected, reconnect } = useWebSocket();
  const { icon: Icon, look, moves } = looks[state];
  return (
    <div className="flex items-center gap-1" data-connection={state}>
      <span
        title={t(`live.${state}`)}
        className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold forced-colors:border ${look}`}
      >
        <Icon aria-hidden="true" className={`size-4 ${moves ? 'animate-spin motion-reduce:animate-none' : ''}`} />
        <span className={isConnected ? 'max-lg:sr-only' : 'max-sm:sr-only'}>{t(`live.${state}`)}</span>
      </span>
      {!isConnected && (
        <button
          type="button"
          title={t('live.reconnect')}
          aria-label={t('live.reconnect')}
          onClick={reconnect}
          className="inline-flex size-9 items-center justify-center rounded-full text-soft hover:bg-sunken hover:text-ink pointer-coarse:size-11"
        >
          <RefreshCw aria-hidden="true" className="size-4" />
        </button>
      )}
      <ConnectionAnnouncer />
    </div>
  );
}

type Look = { icon: LucideIcon; look: string; moves?: boolean };

const looks: Record<ConnectionState, Look> = {
  connected: { icon: CircleCheck, look: 'text-good-ink' },
  connecting: { icon: CircleDashed, look: 'bg-sunken text-soft', moves: true },
  reconnecting: { icon: CircleDashed, look: 'bg-warn-soft text-warn-ink', moves: true },
  offline: { icon: CloudOff, look: 'bg-danger-soft text-danger-ink' },
  disconnected: { icon: PlugZap, look: 'bg-danger-soft text-danger-ink' },
  paused: { icon: CirclePause, look: 'bg-warn-soft text-warn-ink' },
};
