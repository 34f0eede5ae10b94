import { ChevronDown, Languages } from 'lucide-react';
import { useState } from 'react';
import { isLocale, locales } from '../../shared/locales.ts';
import type { Locale } from '../../shared/locales.ts';
import { languageNames, useLanguage } from './use-language.ts';
import { useLocale, useTranslate } from './use-translate.ts';

/** Changes to another language once its sentences are here, and says so where they do not come. */
export function LanguageSwitch({ className = '', onChosen }: { className?: string; onChosen?(next: Locale): void }) {
  const t = useTranslate();
  const locale = useLocale();
  const speak = useLanguage();
  const [missing, setMissing] = useState(false);
  const choose = async (next: string) => {
    if (!isLocale(next)) return;
    setMissing(false);
    const isHere = await speak(next);
    setMissing(!isHere);
    if (isHere) onChosen?.(next);
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
              {languageNames[each]}
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
