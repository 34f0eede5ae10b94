import type { SchoolRules } from '../../shared/told-settings.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { dayOf } from './day-of.ts';
import { chaptersOf } from './rule-sentences.ts';

/** What holds at a school, on one sheet: read on the screen, and printed as it stands. */
export function RulesSheet({ rules }: { rules: SchoolRules }) {
  const t = useTranslate();
  const locale = useLocale();
  const chapters = chaptersOf(rules, t, locale);
  return (
    <article className="space-y-6 print:space-y-4 print:text-black">
      <p className="text-pretty text-soft">{t('rules.contacts.text')}</p>
      {chapters.map(({ title, rules: sentences }) => (
        <section key={title} className="break-inside-avoid">
          <h2 className="text-lg font-semibold">{title}</h2>
          <ul className="mt-1 divide-y divide-line">
            {sentences.map(({ text, since }) => (
              <li key={text} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                <span className="min-w-0 flex-1 basis-72 text-pretty first-letter:uppercase">{text}</span>
                <span className="text-sm text-faint print:text-black">
                  {t('rules.since', { time: dayOf(since, locale, rules.timezone) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
