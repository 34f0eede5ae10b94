import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { FullPage } from './full-page.tsx';

/** Shown before anything of the person is here; later the header's connection status tells it. */
export function Unreachable({ onRetry }: { onRetry?(): void }) {
  const t = useTranslate();
  return (
    <div role="status">
      <FullPage title={t('app.unreachable.title')} text={t('app.unreachable.text')}>
        {onRetry && <Button onClick={onRetry}>{t('ui.retry')}</Button>}
      </FullPage>
    </div>
  );
}
