import { ChevronDown, Languages } from 'lucide-react';
import { useLocation } from 'wouter';
import { isLocale, locales } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { storeLocale } from './preferred-locale.ts';
import { useLocale, useTranslate } from './use-translate.ts';

/** Each language by its own name, so that it is found by whoever cannot read the present one. */
const names: Record<Locale, string> = { fr: 'Français', en: 'English', ar: 'العربية' };

export function LanguageSwitch({ className = '' }: { className?: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const [path, navigate] = useLocation();
  const choose = (next: string) => {
    if (!isLocale(next)) return;
    storeLocale(next);
    navigate(path.replace(/^\/[^/]+/, `/${next}`) + location.search, { replace: true });
  };
  return (
    <label className={`relative inline-flex items-center text-soft hover:text-ink ${className}`}>
      <Languages aria-hidden="true" className="pointer-events-none absolute start-3 size-4" />
      <span className="sr-only">{t('language.label')}</span>
      <select
        value={locale}
        onChange={(event) => choose(event.target.value)}
        className="min-h-11 appearance-none rounded-xl bg-transparent field-sizing-content flex-1 ps-9 pe-8 text-sm font-medium hover:bg-sunken"
      >
        {locales.map((each) => (
          <option key={each} value={each} lang={each} className="bg-raised text-ink">
            {names[each]}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute end-2.5 size-4" />
    </label>
  );
}
