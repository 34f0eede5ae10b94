import { Archive, AtSign, MailOpen, Megaphone, MessagesSquare } from 'lucide-react';
import type { ListArea } from '../../shared/places.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import type { ListFilter } from './filters.ts';

export function LoadingList() {
  const t = useTranslate();
  return (
    <div role="status" className="px-2">
      <VisuallyHidden>{t('conversations.loading')}</VisuallyHidden>
      {rows.map((row) => (
        <div key={row} className="flex h-17.5 items-center gap-3 px-3">
          <Skeleton className="size-11 rounded-full" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-4 w-2/5" />
            <Skeleton className="h-3.5 w-4/5" />
          </div>
        </div>
      ))}
    </div>
  );
}

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

export function FailedList({ onRetry }: { onRetry(): void }) {
  const t = useTranslate();
  return (
    <ErrorNote look="page" onRetry={onRetry}>
      {t('conversations.error')}
    </ErrorNote>
  );
}

type EmptyListProps = { area: ListArea | undefined; filtered: boolean; onNew(): void };

export function EmptyList({ area, filtered, onNew }: EmptyListProps) {
  const t = useTranslate();
  if (area === 'announcements') {
    return <EmptyState icon={Megaphone} title={t('announcements.none')} text={t('announcements.none.hint')} />;
  }
  return (
    <EmptyState
      icon={MessagesSquare}
      title={t(filtered ? 'conversations.noneHere' : 'conversations.none')}
      text={t('conversations.none.hint')}
      action={
        <Button size="small" onClick={onNew}>
          {t('conversations.new')}
        </Button>
      }
    />
  );
}

const suchIcons = { unread: MailOpen, mentions: AtSign, archived: Archive };

/** The list holds something, and nothing of what is asked for. */
export function NothingSuch({ filter, onAll }: { filter: Exclude<ListFilter, 'all'>; onAll(): void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={suchIcons[filter]}
      title={t(`list.${filter}.none`)}
      text={t(`list.${filter}.noneHint`)}
      action={
        <Button variant="secondary" size="small" onClick={onAll}>
          {t('list.showAll')}
        </Button>
      }
    />
  );
}
