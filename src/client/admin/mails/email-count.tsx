import type { AnnouncementAudience } from '../../../shared/announcements.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { isFailing } from '../../live/is-failing.ts';
import { trpc } from '../../trpc.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';

/** How many are mailed, and how many of those who are meant have no address for it. Keyed by its audience: the count of another is never shown. */
export function EmailCount({ to }: { to: AnnouncementAudience }) {
  const t = useTranslate();
  const { explain } = useUi();
  const { id: establishmentId } = useSchool();
  const asked = trpc.admin.emailAudience.useQuery({ establishmentId, to }, fresh);
  if (isFailing(asked) && asked.failureReason)
    return <ErrorNote onRetry={() => void asked.refetch()}>{explain(asked.failureReason, 'action').text}</ErrorNote>;
  const { data } = asked;
  return (
    <div className="space-y-1 rounded-xl bg-sunken px-4 py-3 text-sm">
      <p role="status" className="font-semibold">
        {data ? t('email.count', { count: data.mailed }) : t('ui.opening')}
      </p>
      {data && data.without > 0 && <p>{t('email.without', { count: data.without })}</p>}
    </div>
  );
}
