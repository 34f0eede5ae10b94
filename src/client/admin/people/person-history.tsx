import { useTranslate } from '../../i18n/use-translate.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { AuditList } from '../audit/audit-list.tsx';
import { usePanelHref } from '../school.ts';
import type { PersonPartProps } from './person-parts.ts';

/** What was last done about the person, to be undone where it can be; the audit has all of it. */
export function PersonHistory({ person: { userId, history } }: PersonPartProps) {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return (
    <Card
      title={t('people.history')}
      action={
        <LinkButton href={hrefOf('audit', null, { subject: userId })} variant="quiet" size="small">
          {t('people.history.all')}
        </LinkButton>
      }
    >
      <div className="px-5 pb-5">
        {history.length > 0 ? <AuditList entries={history} /> : <p className="text-soft">{t('audit.none')}</p>}
      </div>
    </Card>
  );
}
