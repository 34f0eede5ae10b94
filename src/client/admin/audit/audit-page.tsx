import { ScrollText } from 'lucide-react';
import { auditActions, isAuditAction } from '../../../shared/audit-actions.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { AdminPage } from '../admin-page.tsx';
import { oneOf, words } from '../address-parts.ts';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { useAddressState } from '../use-address-state.ts';
import { AuditFilters } from './audit-filters.tsx';
import { AuditList } from './audit-list.tsx';

/** `subject` and `actor`: whose entries, of whom or by whom. `after`: where the page begins, as the server says it. */
const parts = {
  action: oneOf(Object.keys(auditActions).filter(isAuditAction)),
  subject: words,
  actor: words,
  from: words,
  to: words,
  after: words,
};

/** What was done in the school, the latest first. */
export function AuditPage() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const hrefOf = usePanelHref();
  const [address, setAddress] = useAddressState(parts);
  const { action, subject, actor, from, to, after } = address;
  const input = {
    establishmentId,
    action: action ?? undefined,
    subjectId: subject || undefined,
    actorId: actor || undefined,
    from: from || undefined,
    to: to || undefined,
    cursor: after || undefined,
  };
  const asked = trpc.admin.audit.useQuery(input, fresh);
  const search = Object.fromEntries(
    Object.entries({ ...address, after: '' }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <AdminPage title={t('admin.audit')} text={t('audit.text')}>
      <AuditFilters
        address={address}
        actors={asked.data?.actors ?? []}
        onChange={(change) => setAddress({ after: '', ...change })}
      />
      <Answered asked={asked}>
        {({ items, nextCursor }) => (
          <div className="space-y-4">
            {items.length > 0 ? (
              <AuditList entries={items} />
            ) : (
              <EmptyState icon={ScrollText} title={t('audit.none')} />
            )}
            <nav aria-label={t('audit.pages')} className="flex flex-wrap justify-end gap-2">
              {after && (
                <LinkButton href={hrefOf('audit', null, search)} variant="quiet">
                  {t('audit.newest')}
                </LinkButton>
              )}
              {nextCursor && (
                <LinkButton href={hrefOf('audit', null, { ...search, after: nextCursor })} variant="secondary">
                  {t('audit.older')}
                </LinkButton>
              )}
            </nav>
          </div>
        )}
      </Answered>
    </AdminPage>
  );
}
