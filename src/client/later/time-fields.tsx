import { useState } from 'react';
import type { Zone } from '../conversations/when.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { DayAndClock } from './day-and-clock.tsx';
import type { ShownTime } from './times.ts';

/** A day and an hour in a form of their own. */
export function TimeFields({ first, zone }: { first: ShownTime; zone: Zone }) {
  const t = useTranslate();
  const [shown, setShown] = useState(first);
  return (
    <DayAndClock
      zone={zone}
      shown={shown}
      day={{ label: t('later.day'), name: 'day' }}
      clock={{ label: t('later.clock'), name: 'clock' }}
      onChange={(part) => setShown({ ...shown, ...part })}
    />
  );
}

/** At which of the two boxes the server's refusals are said. */
export const timeFaults = { 'scheduled.past': 'clock', 'scheduled.tooFar': 'day' } as const;
