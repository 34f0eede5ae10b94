import type { Role } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { PageRows } from '../layout/page-rows.tsx';
import { useArrival } from '../layout/use-arrival.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { announcingPath } from './announcing-path.ts';
import { Link } from '../ui/link.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { AnnouncementForm } from './announcement-form.tsx';
import { ShareNew } from './drafts/share-new.tsx';
import { isEmpty } from './kept-form.ts';
import { useWritten } from './use-written.ts';

/** What is announced next; what was begun of it is there again. */
export function NewAnnouncement({ role }: { role: Role }) {
  const t = useTranslate();
  const locale = useLocale();
  const { written, change, clear } = useWritten();
  useSchoolTitle(t('announcing.new'));
  useArrival();
  return (
    <>
      <PageHeader
        above={<Link href={announcingPath(locale, role)}>{t('announcing.sent')}</Link>}
        title={t('announcing.new')}
      />
      {written ? (
        <AnnouncementForm
          role={role}
          written={written}
          onChange={change}
          onClear={clear}
          actions={!isEmpty(written) && <ShareNew role={role} written={written} onShared={() => clear(written)} />}
        />
      ) : (
        <PageRows />
      )}
    </>
  );
}
