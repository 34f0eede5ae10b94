import { LanguageSwitch } from '../i18n/language-switch.tsx';
import { useTranslate } from '../i18n/use-translate.ts';
import { BrandMark } from './brand-mark.tsx';

/** Above a page that one sees without signing in. */
export function OuterHead() {
  const t = useTranslate();
  return (
    <header className="flex items-center justify-between gap-4 print:hidden">
      <p className="flex items-center gap-2.5 text-lg font-semibold">
        <BrandMark />
        <span>{t('app.name')}</span>
      </p>
      <LanguageSwitch />
    </header>
  );
}
