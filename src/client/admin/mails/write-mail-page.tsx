import type { WordsOf } from '../../i18n/load.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { LoadedTexts } from '../../layout/loaded-texts.tsx';
import { PageRows } from '../../layout/page-rows.tsx';
import { AdminPage } from '../admin-page.tsx';
import { usePanelHref } from '../school.ts';
import { EmailForm } from './email-form.tsx';
import { useKeptEmail } from './use-kept-email.ts';
import { WrittenMails } from './written-mails.tsx';

const words: readonly WordsOf[] = ['always', 'inside', 'layers', 'admin', 'outbox', 'announcing'];

/** A mail to people, classes or roles by mail alone; beneath it those that were written before. */
export function WriteMailPage() {
  return (
    <LoadedTexts locale={useLocale()} parts={words} fallback={null}>
      <WriteMail />
    </LoadedTexts>
  );
}

function WriteMail() {
  const t = useTranslate();
  const { written, change, clear } = useKeptEmail();
  const back = { href: usePanelHref()('mails'), label: t('admin.mails') };
  return (
    <AdminPage title={t('email.write')} text={t('email.text')} back={back}>
      <div className="max-w-2xl">
        {written ? <EmailForm written={written} onChange={change} onClear={clear} /> : <PageRows />}
      </div>
      <WrittenMails />
    </AdminPage>
  );
}
