import type { WordsOf } from '../../i18n/load.ts';
import { useLocale } from '../../i18n/use-translate.ts';
import { LoadedTexts } from '../../layout/loaded-texts.tsx';
import type { PanelPageProps } from '../pages.ts';
import { MailsList } from './mails-list.tsx';
import { ShownMailPage } from './shown-mail-page.tsx';
import { WriteMailPage } from './write-mail-page.tsx';

const words: readonly WordsOf[] = ['always', 'inside', 'admin', 'outbox'];

/** The mails of the school; behind it `new`, where one is written, and, in the demo, one of them as it would have left. */
export function MailsPage({ id }: PanelPageProps) {
  const locale = useLocale();
  if (id === 'new') return <WriteMailPage />;
  return (
    <LoadedTexts locale={locale} parts={words} fallback={null}>
      {id !== undefined && /^[1-9]\d{0,14}$/.test(id) ? <ShownMailPage mailId={Number(id)} /> : <MailsList />}
    </LoadedTexts>
  );
}
