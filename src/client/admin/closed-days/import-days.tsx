import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { ClosedDays } from '../../../shared/panel.ts';
import { serverNow } from '../../live/server-clock.ts';
import type { PlainKey } from '../../i18n/text.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import type { FoundDays, PassedOver } from './days-of-ics.ts';
import { FoundInFile } from './found-in-file.tsx';

/** A school's holidays of ten years are some hundred lines. */
const bytesAtMost = 1_000_000;

type Read = { file: File } & ({ fault: PlainKey } | { days: FoundDays[]; passedOver: PassedOver[]; known: number });

/** Takes the holidays of a calendar file: what is in it is shown, and chosen, before any of it is added. */
export function ImportDays({ known }: { known: readonly ClosedDays[] }) {
  const t = useTranslate();
  const [read, setRead] = useState<Read | null>(null);
  const choose = async (file: File | undefined) => setRead(file ? await readFile(file, known) : null);
  return (
    <div className="space-y-3 border-t border-line pt-4">
      <Field label={t('closedDays.file')} help={t('closedDays.file.help')}>
        <FileDrop
          accept=".ics,text/calendar"
          files={read ? [read.file] : []}
          onFiles={(files) => void choose(files[0])}
        />
      </Field>
      {read && 'fault' in read && <ErrorNote>{t(read.fault)}</ErrorNote>}
      {read && 'days' in read && (
        <FoundInFile key={`${read.file.name} ${read.file.lastModified}`} {...read} onAdded={() => setRead(null)} />
      )}
    </div>
  );
}

async function readFile(file: File, known: readonly ClosedDays[]): Promise<Read> {
  if (file.size > bytesAtMost) return { file, fault: 'closedDays.tooLarge' };
  try {
    const [text, { daysOfIcs }] = await Promise.all([file.text(), import('./days-of-ics.ts')]);
    const found = daysOfIcs(text);
    if (!found) return { file, fault: 'closedDays.noCalendar' };
    const today = new Date(serverNow()).toISOString().slice(0, 10);
    const coming = found.days.filter(({ to }) => to >= today);
    const fresh = coming.filter((one) => !known.some((other) => isSame(one, other)));
    if (fresh.length > limits.closedDays) return { file, fault: 'closedDays.tooManyInFile' };
    return { file, days: fresh, passedOver: found.passedOver, known: coming.length - fresh.length };
  } catch {
    return { file, fault: 'closedDays.unreadable' };
  }
}

function isSame(one: FoundDays, other: ClosedDays): boolean {
  return one.from === other.from && one.to === other.to && (one.name === '' || one.name === other.name);
}
