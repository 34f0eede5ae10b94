import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { holidaysAtMost } from '../../shared/personal-settings.ts';
import type { Holiday } from '../../shared/personal-settings.ts';
import { dayAndYear } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { NewHoliday } from './new-holiday.tsx';
import { useSavePersonal } from './use-save-personal.ts';

/** Days on which it is quiet from morning to night, the next ones first. */
export function Holidays({ holidays }: { holidays: readonly Holiday[] }) {
  const t = useTranslate();
  const save = useSavePersonal();
  const list = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(list);
  const [added, setAdded] = useState(0);
  const keep = (kept: readonly Holiday[]) => save({ quietHours: { holidays: [...kept].sort(byDay) } });
  const add = (holiday: Holiday) => {
    setAdded(added + 1);
    void keep([...holidays, holiday]);
  };
  return (
    <div id="quietHours-holidays" className="space-y-3">
      <div>
        <h2 className="text-sm font-semibold">{t('quiet.holidays')}</h2>
        <p className="text-sm text-faint">{t('quiet.holidays.help')}</p>
      </div>
      <div ref={list} tabIndex={-1} {...keptFocus} className="outline-none">
        <ul className="divide-y divide-line">
          {holidays.map((holiday) => (
            <HolidayRow
              key={`${holiday.from} ${holiday.to}`}
              holiday={holiday}
              onRemove={() => void keep(holidays.filter((one) => one !== holiday))}
            />
          ))}
        </ul>
      </div>
      {holidays.length < holidaysAtMost ? (
        <NewHoliday key={added} known={holidays} onAdd={add} />
      ) : (
        <p className="text-sm text-soft">{t('quiet.holidays.full', { count: holidaysAtMost })}</p>
      )}
    </div>
  );
}

function HolidayRow({ holiday: { from, to }, onRemove }: { holiday: Holiday; onRemove(): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const words = (day: string) => dayAndYear(new Date(`${day}T12:00Z`), locale, 'UTC');
  const text = from === to ? words(from) : t('quiet.holiday', { from: words(from), to: words(to) });
  return (
    <li className="flex items-center justify-between gap-3 py-1">
      <span>{text}</span>
      <IconButton icon={Trash2} label={t('quiet.holiday.remove', { name: text })} onClick={onRemove} />
    </li>
  );
}

function byDay(one: Holiday, other: Holiday): number {
  return one.from < other.from ? -1 : 1;
}
