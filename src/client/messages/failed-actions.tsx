import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import type { Entry } from './entry.ts';

export type FailedActionsProps = {
  entry: Entry;
  onRetry?: ((id: string) => void) | undefined;
  onDelete?: ((id: string) => void) | undefined;
};

/** Under a message that was refused: why, and what can be done. Its text stays where it is until its author decides. */
export function FailedActions({ entry, onRetry, onDelete }: FailedActionsProps) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <div
      role="group"
      aria-label={t('message.failed')}
      className="mt-1.5 flex flex-wrap items-center justify-end gap-x-1"
    >
      <p className="w-full text-end text-sm text-danger-ink">
        <strong>{t('message.failed')}</strong>
        {entry.reason && <span> · {t(entry.reason)}</span>}
      </p>
      <Button variant="quiet" size="small" onClick={() => onRetry?.(entry.id)}>
        {t('message.retry')}
      </Button>
      <Button variant="quiet" size="small" className="text-danger-ink!" onClick={() => setAsking(true)}>
        {t('message.delete')}
      </Button>
      <Confirm
        open={asking}
        title={t('message.deleteTitle')}
        stayLabel={t('message.keep')}
        doLabel={t('message.delete')}
        closeLabel={t('app.close')}
        onStay={() => setAsking(false)}
        onDo={() => onDelete?.(entry.id)}
      >
        <p>{t('message.deleteText')}</p>
        <blockquote dir="auto" className="line-clamp-4 wrap-anywhere whitespace-pre-line [unicode-bidi:plaintext]">
          {entry.body}
        </blockquote>
      </Confirm>
    </div>
  );
}
