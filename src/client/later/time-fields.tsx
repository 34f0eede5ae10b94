import { useState } from 'react';
import type { Zone } from '../conversations/when.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Field } from '../ui/field.tsx';
import { DateInput, TimeInput } from '../ui/input.tsx';
import type { ShownTime } from './times.ts';
import { ZoneLine } from './zone-line.tsx';

/** A day and an hour, by the clocks of the school: who travels reads there what time it is at school. */
export function TimeFields({ first, zone }: { first: ShownTime; zone: Zone }) {
  const t = useTranslate();
  const [shown, setShown] = useState(first);
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Field label={t('later.day')} name="day">
          <DateInput value={shown.day} onChange={({ target }) => setShown({ ...shown, day: target.value })} />
        </Field>
        <Field label={t('later.clock')} name="clock">
          <TimeInput value={shown.clock} onChange={({ target }) => setShown({ ...shown, clock: target.value })} />
        </Field>
      </div>
      <ZoneLine zone={zone} />
    </>
  );
}

/** At which of the two boxes the server's refusals are said. */
export const timeFaults = { 'scheduled.past': 'clock', 'scheduled.tooFar': 'day' } as const;
