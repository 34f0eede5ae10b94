import { hasEnded } from '../../shared/announcements.ts';
import { useNow } from '../conversations/use-now.ts';
import { useZone } from '../conversations/use-zone.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Tag } from '../ui/tag.tsx';

type Props = { endsAt: Date; establishmentId: string };

/** Until when an announcement is something to read, or since when it is no more. */
export function EndLine({ endsAt, establishmentId }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const zone = useZone(establishmentId);
  const now = useNow();
  const time = dayYearAndClock(endsAt, locale, zone);
  return hasEnded({ endsAt }, now) ? (
    <Tag>{t('announcing.ended', { time })}</Tag>
  ) : (
    <span className="text-soft">{t('announcing.until', { time })}</span>
  );
}
