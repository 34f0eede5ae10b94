import { locales } from '../../../shared/locales.ts';
import type { Locale } from '../../../shared/locales.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Field } from '../../ui/field.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';

export type LanguageOfCards = Locale | 'own';

type Props = { label: string; value: LanguageOfCards; onChange(value: LanguageOfCards): void };

const names: Record<Locale, string> = { fr: 'Français', en: 'English', ar: 'العربية' };

/** Whoever never signed in has chosen no language yet; the office may know better. */
export function CardLanguage({ label, value, onChange }: Props) {
  const t = useTranslate();
  return (
    <Field label={label}>
      <PlainSelect value={value} onChange={(event) => onChange(event.target.value as LanguageOfCards)}>
        <option value="own">{t('cards.locale.own')}</option>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {names[locale]}
          </option>
        ))}
      </PlainSelect>
    </Field>
  );
}
