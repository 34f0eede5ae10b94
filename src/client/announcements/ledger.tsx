import { useState } from 'react';
import { ledgerStates } from '../../shared/announcements.ts';
import type { Announcement, Ledger as LedgerPage } from '../../shared/announcements.ts';
import { oneOf, words } from '../admin/address-parts.ts';
import { FilterSelect } from '../admin/filter-select.tsx';
import { fresh } from '../admin/fresh.ts';
import { useAddressState } from '../admin/use-address-state.ts';
import { dayYearAndClock } from '../conversations/when.ts';
import type { Zone } from '../conversations/when.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { Answered } from '../layout/answered.tsx';
import { useLive } from '../live/live.ts';
import { useAttempt } from '../messages/use-attempt.ts';
import { trpc } from '../trpc.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Progress } from '../ui/progress.tsx';
import { useToast } from '../ui/use-toast.ts';
import { askAnnouncements } from './ask-announcements.ts';
import { LedgerTable } from './ledger-table.tsx';

/** `show`: whose rows; `after`: where the page begins, as the server says it. */
const parts = { show: oneOf(['silent', ...ledgerStates]), after: words };

type Props = { announcement: Announcement; zone: Zone };

/** Who has read it and who has not: how many, each of them, and the reminder for the silent. */
export function Ledger({ announcement, zone }: Props) {
  const t = useTranslate();
  const [{ show, after }, setAddress] = useAddressState(parts);
  const { id } = announcement;
  const state = show === 'silent' ? undefined : (show ?? undefined);
  const input = { id, state, silent: show === 'silent' ? (true as const) : undefined, after: after || undefined };
  const asked = trpc.announcements.ledger.useQuery(input, fresh);
  const isAsking = announcement.importance === 'acknowledgement';
  const options = [...(isAsking ? (['silent'] as const) : []), ...ledgerStates];
  return (
    <Card title={t('announcing.ledger')}>
      <div className="space-y-4 px-5 pb-5">
        <Answered asked={asked}>
          {(ledger) => (
            <div className="space-y-4">
              {isAsking && <Acknowledged announcement={announcement} ledger={ledger} zone={zone} />}
              <FilterSelect
                label={t('announcing.filter')}
                all={`${t('announcing.all')} (${ledger.total})`}
                options={options.map((value) => ({
                  value,
                  label: `${t(value === 'silent' ? 'announcing.silent' : `announcing.is.${value}`)} (${value === 'silent' ? ledger.silent : ledger.sums[value]})`,
                }))}
                value={show}
                onChange={(next) => setAddress({ show: next, after: '' })}
              />
              <LedgerTable rows={ledger.items} zone={zone} isAsking={isAsking} />
              <div className="flex flex-wrap justify-end gap-2">
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

function Acknowledged({ announcement, ledger, zone }: Props & { ledger: LedgerPage }) {
  const t = useTranslate();
  const locale = useLocale();
  const toast = useToast();
  const attempt = useAttempt();
  const { client, queryClient } = useLive();
  const [busy, setBusy] = useState(false);
  const { id, remindedAt, state } = announcement;
  const { sums, total, silent } = ledger;
  const remind = async () => {
    const { reminded } = await client.announcements.remind.mutate({ id });
    toast({ tone: 'good', text: t('announcing.reminded', { count: reminded }) });
    await askAnnouncements(queryClient);
  };
  const press = async () => {
    setBusy(true);
    await attempt(remind);
    setBusy(false);
  };
  const note = t('announcing.confirmed', { count: sums.acknowledged, of: total });
  return (
    <div className="space-y-3">
      <Progress
        label={t('announcing.is.acknowledged')}
        value={total === 0 ? 0 : sums.acknowledged / total}
        note={note}
      />
      {state === 'published' && silent > 0 && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-soft">
          <Button size="small" busy={busy} onClick={() => void press()}>
            {t('announcing.remind', { count: silent })}
          </Button>
          {remindedAt && <span>{t('announcing.remindedAt', { time: dayYearAndClock(remindedAt, locale, zone) })}</span>}
        </p>
      )}
    </div>
  );
}
