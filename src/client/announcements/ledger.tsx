import { useRef } from 'react';
import { ledgerViews } from '../../shared/announcements.ts';
import type { Announcement, LedgerView } from '../../shared/announcements.ts';
import type { Role } from '../../shared/public.ts';
import { oneOf, words } from '../admin/address-parts.ts';
import { FilterSelect } from '../admin/filter-select.tsx';
import { fresh } from '../admin/fresh.ts';
import { useAddressState } from '../admin/use-address-state.ts';
import type { Zone } from '../conversations/when.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useKeptFocus } from '../layout/use-kept-focus.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';
import { Acknowledged } from './acknowledged.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { LettersLink } from './letters-link.tsx';
import { Reach } from './reach.tsx';

/** `show`: whose rows; `after`: where the page begins, as the server says it. */
const parts = { show: oneOf(ledgerViews), after: words };

type Props = { role: Role; announcement: Announcement; zone: Zone };

const keyOfLabel = (view: LedgerView) =>
  view === 'silent' || view === 'unreached' ? (`announcing.${view}` as const) : (`announcing.is.${view}` as const);

/** Who has read it and who has not: how many, each of them, and the reminder for the silent. */
export function Ledger({ role, announcement, zone }: Props) {
  const t = useTranslate();
  const [{ show, after }, setAddress] = useAddressState(parts);
  const { id } = announcement;
  const asked = trpc.announcements.ledger.useQuery(
    { id, show: show ?? undefined, after: after || undefined },
    // Nothing rings where nobody is to be told.
    { ...fresh, refetchInterval: ({ state: { data } }) => data?.unreached === null && 2_000 },
  );
  const isAsking = announcement.importance === 'acknowledgement';
  const page = useRef<HTMLDivElement>(null);
  const keptFocus = useKeptFocus(page);
  const options = ledgerViews.filter((view) => isAsking || view !== 'silent');
  return (
    <Card title={t('announcing.ledger')}>
      <div className="space-y-4 px-5 pb-5">
        <Answered asked={asked}>
          {(ledger) => (
            <div className="space-y-4">
              {isAsking && <Acknowledged announcement={announcement} ledger={ledger} zone={zone} />}
              <Reach ledger={ledger} />
              <FilterSelect
                label={t('announcing.filter')}
                all={`${t('announcing.all')} (${ledger.total})`}
                options={options.map((value) => ({
                  value,
                  label: `${t(keyOfLabel(value))} (${{ ...ledger.sums, silent: ledger.silent, unreached: ledger.unreached ?? '…' }[value]})`,
                }))}
                value={show}
                onChange={(next) => setAddress({ show: next, after: '' })}
              />
              {show === 'unreached' && (
                <LettersLink role={role} announcement={announcement} count={ledger.unreached ?? 0} />
              )}
              <div ref={page} tabIndex={-1} className="outline-none">
                {show === 'unreached' && ledger.unreached === null ? (
                  <Notice tone="info" role="status">
                    {t('announcement.notPlanned')}
                  </Notice>
                ) : (
                  <LedgerTable rows={ledger.items} zone={zone} isAsking={isAsking} />
                )}
              </div>
              <div {...keptFocus} className="flex flex-wrap justify-end gap-2">
                {after && (
                  <Button variant="quiet" size="small" onClick={() => setAddress({ after: '' })}>
                    {t('announcing.firstNames')}
                  </Button>
                )}
                {ledger.next !== null && (
                  <Button variant="secondary" size="small" onClick={() => setAddress({ after: ledger.next ?? '' })}>
                    {t('announcing.nextNames')}
                  </Button>
                )}
              </div>
            </div>
          )}
        </Answered>
      </div>
    </Card>
  );
}
