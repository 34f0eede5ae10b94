import { Link } from 'wouter';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { rootPath } from '../paths.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Statement } from './statement.tsx';
import { usePageTitle } from './use-page-title.ts';

export function NotFound() {
  const t = useTranslate();
  const locale = useLocale();
  usePageTitle(t('app.notFound.title'));
  return (
    <Statement title={t('app.notFound.title')} text={t('app.notFound.text')}>
      <Link href={rootPath(locale)} className={buttonLook()}>
        {t('app.notFound.back')}
      </Link>
    </Statement>
  );
}
