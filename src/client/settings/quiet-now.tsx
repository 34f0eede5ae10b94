import { useEffect, useState } from 'react';
import type { QuietHours } from '../../shared/personal-settings.ts';
import { quietUntil } from '../../shared/quiet-hours.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';

const minuteMs = 60_000;

/** Whether it is quiet at this moment, and until when, by the clock of the reader's school. */
export function QuietNow({ quiet }: { quiet: QuietHours }) {
  const t = useTranslate();
  const locale = useLocale();
  const timezone = useMe().memberships[0]?.establishment.timezone;
  const now = useMinute();
  if (!quiet.on || timezone === undefined) return null;
  const until = quietUntil(quiet, timezone, now);
  return (
    <p role="status" className="text-sm text-soft">
      {until ? t('quiet.now', { date: dayYearAndClock(until, locale, timezone) }) : t('quiet.notNow')}
    </p>
  );
}

function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
