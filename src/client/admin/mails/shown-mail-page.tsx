import type { ShownMail } from '../../../shared/mails.ts';
import { dayYearAndClock } from '../../conversations/when.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Notice } from '../../ui/notice.tsx';
import { AdminPage } from '../admin-page.tsx';
import { usePanelHref, useSchool } from '../school.ts';
import { LetterView } from './letter-view.tsx';

/** A mail as it would leave now, in the demo, where none leaves. */
export function ShownMailPage({ mailId }: { mailId: number }) {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const back = { href: usePanelHref()('mails'), label: t('admin.mails') };
  const asked = trpc.admin.shownMail.useQuery({ establishmentId, mailId }, { staleTime: 0 });
  return (
    <AdminPage title={t('outbox.mail')} text={t('outbox.mail.text')} back={back} asked={asked}>
      {(mail) => <Shown mail={mail} />}
    </AdminPage>
  );
}

function Shown({ mail }: { mail: ShownMail }) {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  if (mail.is === 'letter') return <LetterView letter={mail} />;
  if (mail.is === 'skipped') return <Notice tone="info">{t(`mails.became.${mail.reason}`)}</Notice>;
  return <Notice tone="info">{t('outbox.held', { time: dayYearAndClock(mail.until, locale, timezone) })}</Notice>;
}
