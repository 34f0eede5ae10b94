import { Ban } from 'lucide-react';
import { useRef } from 'react';
import type { BlockedPerson } from '../../shared/blocks.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { trpc } from '../trpc.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { BlockedRow } from './blocked-row.tsx';
import { SectionPage } from './section.tsx';

/** Whom the reader does not want to hear from, and the way back for each. */
export function BlockedSection() {
  const t = useTranslate();
  const asked = trpc.blockedPeople.useQuery();
  const list = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(list);
  return (
    <SectionPage title={t('settings.blocked')} text={t('blocked.text')}>
      <Answered asked={asked}>
        {(blocked) => (
          <div
            ref={list}
            tabIndex={-1}
            {...keptFocus}
            className="rounded-2xl border border-line bg-surface shadow-card outline-none"
          >
            {blocked.length === 0 ? (
              <EmptyState icon={Ban} title={t('blocked.none')} text={t('blocked.noneHint')} />
            ) : (
              <ul className="divide-y divide-line px-5 py-1">
                {byPerson(blocked).map((rows) => (
                  <BlockedRow key={rows[0].userId} rows={rows} />
                ))}
              </ul>
            )}
          </div>
        )}
      </Answered>
    </SectionPage>
  );
}

/** Somebody of several schools is blocked in each of them, and is one person all the same. */
function byPerson(blocked: readonly BlockedPerson[]): [BlockedPerson, ...BlockedPerson[]][] {
  const people = new Map<string, [BlockedPerson, ...BlockedPerson[]]>();
  for (const row of blocked) {
    const known = people.get(row.userId);
    if (known) known.push(row);
    else people.set(row.userId, [row]);
  }
  return [...people.values()];
}
