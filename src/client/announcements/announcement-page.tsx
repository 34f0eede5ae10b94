import { CircleHelp } from 'lucide-react';
import { isOut } from '../../shared/announcements.ts';
import type { Announcement, NamedGroup } from '../../shared/announcements.ts';
import type { Role } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { FormattedText } from '../formatting/formatted-text.tsx';
import { isolated } from '../i18n/isolated.ts';
import { listed } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { useLive } from '../live/live.ts';
import { refusalOf } from '../live/outcome.ts';
import { listPath } from '../paths.ts';
import { AnnouncementFiles } from './announcement-files.tsx';
import { announcingPath } from './announcing-path.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Link, LinkButton } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { nameOfGroup } from './group-names.ts';
import { ImportanceTag } from './importance-tag.tsx';
import { Ledger } from './ledger.tsx';
import { RecallButton } from './recall-button.tsx';
import { StateLine } from './state-line.tsx';
import { WriteOnButton } from './write-on-button.tsx';

type Props = { role: Role; id: string };

/** Of so many groups a heading names each. */
const mostNamed = 8;

/** One announcement for whoever looks after it: its text, its minute, and who has read it. */
export function AnnouncementPage({ role, id }: Props) {
  const t = useTranslate();
  const asked = trpc.announcements.one.useQuery({ id }, { staleTime: 0 });
  if (refusalOf(asked.failureReason)) return <EmptyState icon={CircleHelp} title={t('announcing.noneSuch')} />;
  return <Answered asked={asked}>{(one) => <Whole role={role} announcement={one} />}</Answered>;
}

function Whole({ role, announcement }: { role: Role; announcement: Announcement }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const zone = useZone(announcement.establishmentId);
  const { id, title, body, state, authorId, acknowledgeBy, audience } = announcement;
  useSchoolTitle(title);
  useArrival();
  const namesOf = (groups: readonly NamedGroup[]) => {
    const named = groups.map((group) => nameOfGroup(group, t));
    return named.length > mostNamed ? `${named.slice(0, mostNamed).join(' · ')} …` : listed(named, locale);
  };
  const isMine = authorId === myId;
  return (
    <div className="space-y-6">
      <PageHeader
        above={<Link href={announcingPath(locale, role)}>{t('announcing.sent')}</Link>}
        title={title}
        text={
          <>
            {namesOf(audience.groups)}
            {audience.except.length > 0 && (
              <span className="block">{t('announcing.without', { names: namesOf(audience.except) })}</span>
            )}
          </>
        }
        actions={
          <>
            {(isMine || isOut(announcement)) && <WriteOnButton announcement={announcement} role={role} />}
            {state === 'published' && <RecallButton announcement={announcement} />}
            {state === 'published' && isMine && (
              <LinkButton variant="secondary" href={listPath('announcements', locale, role, id)}>
                {t('announcing.read')}
              </LinkButton>
            )}
          </>
        }
      />
      <p role="status" className="flex flex-wrap items-center gap-3 text-sm text-soft">
        <StateLine announcement={announcement} />
        <ImportanceTag importance={announcement.importance} />
        {announcement.takesReplies && <span>{t('announcing.takingReplies')}</span>}
        {!isMine && <span>{t('announcing.by', { name: isolated(announcement.authorName) })}</span>}
        {acknowledgeBy && <span>{t('announcing.before', { time: dayYearAndClock(acknowledgeBy, locale, zone) })}</span>}
      </p>
      {state === 'waiting' && <Notice tone="info">{t('announcing.waits')}</Notice>}
      <div className="rounded-2xl border border-line bg-surface px-5 py-4 wrap-anywhere shadow-card">
        <FormattedText body={body} mine={false} />
        <AnnouncementFiles announcement={announcement} />
      </div>
      {isOut(announcement) && <Ledger role={role} announcement={announcement} zone={zone} />}
    </div>
  );
}
