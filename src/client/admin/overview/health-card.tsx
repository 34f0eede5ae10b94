import type { Health } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { Tag } from '../../ui/tag.tsx';

/** How many changes may wait to be counted before it is worth a word: a school writes that many in a minute. */
const behindAtMost = 500;

/** Whether the server works as it should. That its database is away is not said here: then nothing of this page comes. */
export function HealthCard({ health: { database, bus, behind } }: { health: Health }) {
  const t = useTranslate();
  const isLate = behind > behindAtMost;
  return (
    <Card title={t('overview.health')}>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-2.5 px-5 pb-5">
        <dt>{t('overview.health.database')}</dt>
        <dd>
          <Tag tone={database === 'ready' ? 'good' : 'danger'}>{t(`overview.database.${database}`)}</Tag>
        </dd>
        <dt>{t('overview.health.bus')}</dt>
        <dd>
          <Tag tone={bus === 'polling' ? 'warn' : 'good'}>{t(`overview.bus.${bus}`)}</Tag>
        </dd>
        <dt>{t('overview.health.counting')}</dt>
        <dd>
          <Tag tone={isLate ? 'warn' : 'good'}>
            {isLate ? t('overview.counting.late', { count: behind }) : t('overview.counting.present')}
          </Tag>
        </dd>
      </dl>
    </Card>
  );
}
