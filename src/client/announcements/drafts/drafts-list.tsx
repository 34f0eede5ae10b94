import type { Role } from '../../../shared/public.ts';
import { fresh } from '../../admin/fresh.ts';
import { useZone } from '../../conversations/use-zone.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Link } from '../../ui/link.tsx';
import { announcingPath, draftsSegment } from '../announcing-path.ts';

/** What is written together of announcements that are to come; nothing where there is none. */
export function DraftsList({ role, establishmentId }: { role: Role; establishmentId: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(establishmentId);
  const { data: drafts = [] } = trpc.announcements.drafts.useQuery({ establishmentId }, fresh);
  if (drafts.length === 0) return null;
  return (
    <section className="space-y-3">
      <h2 className="text-lg font-semibold">{t('drafts.title')}</h2>
      <ul className="space-y-2">
        {drafts.map(({ id, title, savedBy, savedAt }) => (
          <li key={id} className="rounded-2xl border border-line bg-surface px-5 py-3 shadow-card">
            <p className="font-semibold wrap-anywhere">
              <Link href={announcingPath(locale, role, draftsSegment, id)}>
                <bdi>{title || t('drafts.untitled')}</bdi>
              </Link>
            </p>
            <p className="text-sm text-soft">
              {t('drafts.savedBy', { name: isolated(savedBy.name), time: dayYearAndClock(savedAt, locale, zone) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
