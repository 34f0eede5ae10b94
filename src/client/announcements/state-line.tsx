import type { Announcement } from '../../shared/announcements.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { sayTime } from '../later/times.ts';
import { serverNow } from '../live/server-clock.ts';
import { Tag } from '../ui/tag.tsx';
import { useSecondsUntil } from './use-seconds.ts';

/** Where it stands: on its way, out since when, taken back, recalled, or why it did not go out. */
export function StateLine({ announcement }: { announcement: Announcement }) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(announcement.establishmentId);
  const { state, refused, publishedAt } = announcement;
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
  const time = publishedAt ? dayYearAndClock(publishedAt, locale, zone) : '';
  return <span className="text-sm text-soft">{t('announcing.state.published', { time })}</span>;
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
