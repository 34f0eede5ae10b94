import { useTranslate } from '../i18n/use-translate.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

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

/** Above the oldest message held: a sign that more is coming, or that this is where it began. Always of one height. */
export function ThreadStart({ hasBefore, loading }: { hasBefore: boolean; loading: boolean }) {
  const t = useTranslate();
  return (
    <div className="flex h-10 items-center justify-center text-xs text-faint">
      {hasBefore ? loading && <Skeleton className="h-6 w-1/2" /> : t('messages.start')}
    </div>
  );
}

export function ThreadEmpty({ canWrite }: { canWrite: boolean }) {
  const t = useTranslate();
  return <p className="py-10 text-center text-soft">{t(canWrite ? 'messages.empty' : 'messages.emptyRead')}</p>;
}
