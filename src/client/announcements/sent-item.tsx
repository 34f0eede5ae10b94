import { Paperclip } from 'lucide-react';
import { isOut } from '../../shared/announcements.ts';
import type { Announcement } from '../../shared/announcements.ts';
import type { Role } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { announcingPath } from './announcing-path.ts';
import { Link } from '../ui/link.tsx';
import { ImportanceTag } from './importance-tag.tsx';
import { StateLine } from './state-line.tsx';
import { WriteOnButton } from './write-on-button.tsx';

/** One announcement of the list: what it is called, where it stands, how many confirmed it. */
export function SentItem({ announcement, role }: { announcement: Announcement; role: Role }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const { id, title, importance, people, acknowledged, authorId, authorName, attachments } = announcement;
  return (
    <li className="space-y-2 rounded-2xl border border-line bg-surface px-5 py-4 shadow-card">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 flex-1 text-lg font-semibold wrap-anywhere">
          <Link href={announcingPath(locale, role, id)}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <ImportanceTag importance={importance} />
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <StateLine announcement={announcement} />
        {authorId !== myId && <span>{t('announcing.by', { name: isolated(authorName) })}</span>}
        {people > 0 && <span>{t('announcing.for', { count: people })}</span>}
        {attachments.length > 0 && (
          <span className="flex items-center gap-1">
            <Paperclip aria-hidden="true" className="size-4" />
            <span>{t('files.attached', { count: attachments.length })}</span>
          </span>
        )}
        {importance === 'acknowledgement' && people > 0 && (
          <span>{t('announcing.confirmed', { count: acknowledged, of: people })}</span>
        )}
      </p>
      {authorId === myId && !isOut(announcement) && <WriteOnButton announcement={announcement} role={role} isSmall />}
    </li>
  );
}
