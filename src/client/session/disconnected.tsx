import { useTranslate } from '../i18n/use-translate.ts';
import { FullPage } from '../layout/full-page.tsx';
import { useWebSocket } from '../live/use-web-socket.ts';
import { Button } from '../ui/button.tsx';

/** In the place of a page that was opened where there is no line, by its reader's wish: why nothing is here, and the way back. */
export function Disconnected() {
  const t = useTranslate();
  const { connect } = useWebSocket();
  return (
    <div role="status">
      <FullPage title={t('live.disconnected')} text={t('live.disconnected.text')}>
        <Button onClick={connect}>{t('live.reconnect')}</Button>
      </FullPage>
    </div>
  );
}
