import { hasEnded } from '../../shared/announcements.ts';
import type { Announcement } from '../../shared/announcements.ts';
import { useNow } from '../conversations/use-now.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { sayTime } from '../later/times.ts';
import { serverNow } from '../live/server-clock.ts';
import { Tag } from '../ui/tag.tsx';
import { useSecondsUntil } from './use-seconds.ts';

/** Where it stands: on its way, out since when, over, taken back, recalled, or why it did not go out. */
export function StateLine({ announcement }: { announcement: Announcement }) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(announcement.establishmentId);
  const { state, refused, publishedAt, endsAt } = announcement;
  const now = useNow();
  if (state === 'waiting') return <Waiting dueAt={announcement.dueAt} zone={zone} />;
  if (state === 'takenBack') return <Tag>{t('announcing.state.takenBack')}</Tag>;
  if (state === 'recalled') return <Tag tone="warn">{t('announcing.state.recalled')}</Tag>;
  if (state === 'refused')
    return (
      <span className="text-sm text-danger-ink">
        <Tag tone="danger">{t('announcing.state.refused')}</Tag>
        {refused && <span className="ms-2">{t(refused)}</span>}
      </span>
    );
  const said = (at: Date | null) => ({ time: at ? dayYearAndClock(at, locale, zone) : '' });
  if (hasEnded(announcement, now)) return <Tag>{t('announcing.ended', said(endsAt))}</Tag>;
  return (
    <span className="text-sm text-soft">
      {[t('announcing.state.published', said(publishedAt)), endsAt && t('announcing.until', said(endsAt))]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

/** For how long seconds are counted: the minute in which each can be taken back, and what a clock that is wrong adds to it. */
const countedSeconds = 90;

/** Said aloud once, not each second. */
function Waiting({ dueAt, zone }: { dueAt: Date; zone: Zone }) {
  const t = useTranslate();
  const locale = useLocale();
  const count = useSecondsUntil(dueAt);
  if (count > countedSeconds)
    return <Tag tone="accent">{t('announcing.outAt', { time: sayTime(dueAt, serverNow(), locale, zone) })}</Tag>;
  return (
    <Tag tone="accent">
      <span role="timer" aria-live="off" className="tabular-nums">
        {count > 0 ? t('announcing.waiting', { count }) : t('announcing.going')}
      </span>
    </Tag>
  );
}
