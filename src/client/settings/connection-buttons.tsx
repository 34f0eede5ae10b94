import { useTranslate } from '../i18n/use-translate.ts';
import { isDisconnectedByHand } from '../live/by-hand.ts';
import { useWebSocket } from '../live/use-web-socket.ts';
import { ReasonedButton } from '../ui/reasoned-button.tsx';

/** Opens, renews and closes the connection of this device; which of them cannot be done now says why. */
export function ConnectionButtons() {
  const t = useTranslate();
  const { state, connect, disconnect, reconnect } = useWebSocket();
  const isOff = state === 'disconnected';
  const isOn = !isOff && state !== 'paused';
  const off = isOff ? t('connection.isOff.already') : null;
  return (
    <div id="connection-off" className="space-y-2">
      <div className="flex flex-wrap gap-3">
        <ReasonedButton size="small" fault={isOn ? t('connection.isOn') : null} onPress={connect}>
          {t('connection.connect')}
        </ReasonedButton>
        <ReasonedButton size="small" variant="secondary" fault={off} onPress={reconnect}>
          {t('live.reconnect')}
        </ReasonedButton>
        <ReasonedButton size="small" variant="secondary" fault={off} onPress={disconnect}>
          {t('connection.disconnect')}
        </ReasonedButton>
      </div>
      <p className="text-sm text-soft">
        {t(isOff && isDisconnectedByHand() ? 'connection.isOff' : 'connection.disconnect.help')}
      </p>
    </div>
  );
}
