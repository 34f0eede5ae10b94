import { useTranslate } from '../i18n/use-translate.ts';
import type { Paging } from '../live/use-paging.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { Direction } from './use-messages.ts';

export function ThreadLoading() {
  const t = useTranslate();
  return (
    <div role="status" className="space-y-3 pb-4">
      <VisuallyHidden>{t('messages.loading')}</VisuallyHidden>
      <Skeleton className="h-10 w-3/5" />
      <Skeleton className="h-16 w-2/5" />
      <Skeleton className="ms-auto h-10 w-1/2" />
      <Skeleton className="h-10 w-1/3" />
      <Skeleton className="ms-auto h-14 w-2/5" />
    </div>
  );
}

export function ThreadFailed({ onRetry }: { onRetry(): void }) {
  const t = useTranslate();
  return (
    <ErrorNote look="page" onRetry={onRetry}>
      {t('messages.error')}
    </ErrorNote>
  );
}

/** Above the oldest message held: a sign that more is coming, or did not come, or that this is where it began. Always of one height. */
export function ThreadStart({ hasBefore, paging }: { hasBefore: boolean; paging: Paging<Direction> }) {
  const t = useTranslate();
  if (hasBefore && paging.failed === 'older') return <MoreFailed paging={paging} />;
  return (
    <div className="flex h-11 items-center justify-center text-xs text-faint">
      {hasBefore ? paging.busy === 'older' && <Skeleton className="h-6 w-1/2" /> : <span>{t('messages.start')}</span>}
    </div>
  );
}

/** In the place of what could not be loaded; it is asked for again by itself, and by this button at once. */
export function MoreFailed({ paging }: { paging: Paging<Direction> }) {
  const t = useTranslate();
  return (
    <div role="alert" className="flex h-11 items-center justify-center gap-2 text-sm text-soft">
      <p className="min-w-0 truncate">{t('messages.moreFailed')}</p>
      <Button variant="quiet" size="small" busy={paging.busy !== null} onClick={paging.retry}>
        {t('ui.retry')}
      </Button>
    </div>
  );
}

export function ThreadEmpty({ canWrite }: { canWrite: boolean }) {
  const t = useTranslate();
  return <p className="py-10 text-center text-soft">{t(canWrite ? 'messages.empty' : 'messages.emptyRead')}</p>;
}
