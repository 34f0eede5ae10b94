import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { ClosedDays } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { isFailing } from '../../live/is-failing.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { fresh } from '../fresh.ts';
import { ClosedDaysList } from './closed-days-list.tsx';
import { ImportDays } from './import-days.tsx';
import { NewClosedDays } from './new-closed-days.tsx';

/** Holidays, and other days on which the school tells its people nothing. `mean`: whether the school has hours, without which they mean nothing. */
export function ClosedDaysCard({ establishmentId, mean }: { establishmentId: string; mean: boolean }) {
  const t = useTranslate();
  const asked = trpc.admin.closedDays.useQuery({ establishmentId }, fresh);
  return (
    <Card title={t('adminHours.closedDays')}>
      <div className="space-y-5 px-5 pb-5">
        {asked.data && <Days days={asked.data} mean={mean} />}
        {!asked.data && isFailing(asked) && (
          <ErrorNote onRetry={() => void asked.refetch()}>{t('adminRules.failed')}</ErrorNote>
        )}
      </div>
    </Card>
  );
}

function Days({ days, mean }: { days: ClosedDays[]; mean: boolean }) {
  const t = useTranslate();
  const [added, setAdded] = useState(0);
  return (
    <>
      <p className="text-pretty text-soft">{t(mean ? 'closedDays.text' : 'closedDays.nothing')}</p>
      <ClosedDaysList days={days} />
      {days.length < limits.closedDays ? (
        <>
          <NewClosedDays key={added} onAdded={() => setAdded(added + 1)} />
          <ImportDays known={days} />
        </>
      ) : (
        <p className="text-sm text-soft">{t('closedDays.full', { count: limits.closedDays })}</p>
      )}
    </>
  );
}
