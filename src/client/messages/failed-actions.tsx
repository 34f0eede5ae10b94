import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import type { Entry } from './entry.ts';

export type FailedActionsProps = {
  entry: Entry;
  onRetry?: ((id: string) => void) | undefined;
  onDelete?: ((id: string) => void) | undefined;
};

/** Under a message that was refused: why, and what can be done. Its text stays where it is until its author decides. */
export function FailedActions({ entry, onRetry, onDelete }: FailedActionsProps) {
  const t = useTranslate();
  return (
    <div
      role="group"
      aria-label={t('message.failed')}
      className="mt-1.5 flex flex-wrap items-center justify-end gap-x-1"
    >
      <p className="w-full text-end text-sm text-danger-ink">
        <strong>{t('message.failed')}</strong>
        {entry.reason && <> · {t(entry.reason)}</>}
      </p>
      <Button variant="quiet" size="small" onClick={() => onRetry?.(entry.id)}>
        {t('message.retry')}
      </Button>
      <Button variant="quiet" size="small" className="text-danger-ink!" onClick={() => onDelete?.(entry.id)}>
        {t('message.delete')}
      </Button>
    </div>
  );
}
