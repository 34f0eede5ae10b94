import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { rootPath } from '../paths.ts';
import { LinkButton } from '../ui/link.tsx';
import { Statement } from './statement.tsx';
import { usePageTitle } from './use-page-title.ts';

export function NotFound() {
  const t = useTranslate();
  const locale = useLocale();
  usePageTitle(t('app.notFound.title'));
  return (
    <Statement title={t('app.notFound.title')} text={t('app.notFound.text')}>
      <LinkButton href={rootPath(locale)}>{t('app.notFound.back')}</LinkButton>
    </Statement>
  );
}
