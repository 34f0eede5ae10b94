import { RefreshCw } from 'lucide-react';
import { use } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { connectionLooks } from './connection-looks.ts';
import { WireContext } from './live.ts';
import { useWebSocket } from './use-web-socket.ts';

/** Whether this page is connected, told by colour, shape and word, and the button that tries again at once; nothing where nobody is signed in. */
export function ConnectionStatus() {
  return use(WireContext) && <Status />;
}

function Status() {
  const t = useTranslate();
  const { state, isConnected, reconnect } = useWebSocket();
  const { icon: Icon, look, moves } = connectionLooks[state];
  return (
    <div className="flex min-h-9 items-center gap-1" data-connection={state}>
      <span
        className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 text-xs font-semibold forced-colors:border ${look}`}
      >
        <Icon aria-hidden="true" className={`size-4 ${moves ? 'animate-spin motion-reduce:animate-none' : ''}`} />
        <span>{t(`live.${state}`)}</span>
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
    </div>
  );
}
