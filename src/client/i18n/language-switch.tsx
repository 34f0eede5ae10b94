import { ChevronDown, Languages } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isLocale, locales } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { inLanguage } from '../paths.ts';
import { loadSentences } from './load.ts';
import { storeLocale } from './preferred-locale.ts';
import { useLocale, useTranslate, useWordsHere } from './use-translate.ts';

/** Each language by its own name, so that it is found by whoever cannot read the present one. */
const names: Record<Locale, string> = { fr: 'Français', en: 'English', ar: 'العربية' };

/** Changes to another language once its sentences are here, and says so where they do not come. */
export function LanguageSwitch({ className = '' }: { className?: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const parts = useWordsHere();
  const [path, navigate] = useLocation();
  const [missing, setMissing] = useState(false);
  const choose = async (next: string) => {
    if (!isLocale(next)) return;
    setMissing(false);
    try {
      await loadSentences(next, parts);
    } catch {
      return setMissing(true);
    }
    storeLocale(next);
    navigate(inLanguage(next, path) + location.search, { replace: true });
  };
  return (
    <div className={`relative ${className}`}>
      <label className="relative flex items-center text-soft hover:text-ink">
        <Languages aria-hidden="true" className="pointer-events-none absolute start-3 size-4" />
        <span className="sr-only">{t('language.label')}</span>
        <select
          value={locale}
          onChange={(event) => void choose(event.target.value)}
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
      {missing && (
        <p
          role="alert"
          className="absolute end-0 top-full z-30 w-max max-w-64 rounded-xl border border-line bg-raised px-3 py-2 text-sm text-danger-ink shadow-float"
        >
          {t('language.missing')}
        </p>
      )}
    </div>
  );
}
