import type { Announcement } from '../../shared/announcements.ts';
import { sentFilesArea } from '../files/areas.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ShownArea } from '../layout/area.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** Its files, as those see them whom it is for; of what was taken back or recalled what they were called. */
export function AnnouncementFiles({ announcement: { id, attachments, state } }: { announcement: Announcement }) {
  const t = useTranslate();
  if (attachments.length === 0) return null;
  if (state === 'waiting' || state === 'published') {
    const props = { message: { conversationId: id, attachments }, mine: false };
    return (
      <div className="mt-3 w-fit max-w-full rounded-2xl bg-sunken px-1 py-0.5">
        <ShownArea area={sentFilesArea} props={props} fallback={<Skeleton className="h-15 w-80" />} within />
      </div>
    );
  }
  return (
    <div className="mt-3 text-sm text-soft">
      <p>{t('announcing.files.gone')}</p>
      <ul className="mt-1 space-y-1">
        {attachments.map(({ id: fileId, name }) => (
          <li key={fileId} className="truncate">
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
