import { useState } from 'react';
import type { SchoolYears } from '../../../shared/classes.ts';
import { isolated } from '../../i18n/isolated.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AdminPage } from '../admin-page.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { RolloverPlanner } from './rollover-planner.tsx';
import { UndoRollover } from './undo-rollover.tsx';
import { useDay } from './use-day.ts';
import { ChangeYear } from './year-form.tsx';

/** The school years: which one goes on, what was, and the way into the next. */
export function Years() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const asked = trpc.admin.schoolYears.useQuery({ establishmentId }, fresh);
  const [planning, setPlanning] = useState(false);
  const plan = !planning && asked.data && <Button onClick={() => setPlanning(true)}>{t('admin.years.plan')}</Button>;
  return (
    <AdminPage title={t('admin.years')} text={t('admin.years.text')} asked={asked} actions={plan}>
      {(data) => (
        <div className="space-y-6">
          {data.rollover && <UndoRollover rollover={data.rollover} />}
          {planning && <RolloverPlanner onDone={() => setPlanning(false)} />}
          <List years={data.years} />
        </div>
      )}
    </AdminPage>
  );
}

function List({ years }: { years: SchoolYears['years'] }) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  const sayDay = useDay();
  const tone = { current: 'good', next: 'accent', past: 'plain' } as const;
  return (
    <Card title={t('admin.years.all')}>
      <ul className="divide-y divide-line px-2 pb-2">
        {years.map(({ classes, ...year }) => (
          <li key={year.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-3">
            <span className="min-w-0 flex-1 basis-48">
              <Link href={hrefOf('classes', null, year.state === 'past' ? { year: year.id } : {})}>
                <bdi>{year.name}</bdi>
              </Link>
              <span className="block text-sm text-faint">
                {t('admin.years.from', { from: isolated(sayDay(year.starts)), to: isolated(sayDay(year.ends)) })}
              </span>
            </span>
            <span className="text-sm text-soft">{t('admin.years.classes', { count: classes })}</span>
            <Tag tone={tone[year.state]}>{t(`admin.years.state.${year.state}`)}</Tag>
            <ChangeYear year={year} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
