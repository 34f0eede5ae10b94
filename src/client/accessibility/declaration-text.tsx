import type { ReactNode } from 'react';
import { listed } from '../i18n/joined.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { dayOf } from '../rules/day-of.ts';
import { conformityOf } from './conformity.ts';
import { criteria, declaredOn } from './criteria.ts';
import { lackingIn } from './lacking.ts';

/** What the table comes to, in sentences: the level, what is missing, whom to tell, and how it is tested. */
export function DeclarationText() {
  const t = useTranslate();
  const locale = useLocale();
  const { level, met, of } = conformityOf(criteria);
  const lacking = lackingIn(criteria);
  return (
    <>
      <Part title={t('accessibility.level')}>
        <p className="font-medium">{t(`accessibility.level.${level}`, { count: met, of })}</p>
        <p className="text-soft">{t('accessibility.date', { date: dayOf(declaredOn, locale, 'UTC') })}</p>
      </Part>
      {lacking.length > 0 && (
        <Part title={t('accessibility.lacking')}>
          <ul className="divide-y divide-line">
            {lacking.map(({ missing, numbers }) => (
              <li key={missing} className="py-2">
                <p className="text-pretty">{t(`accessibility.missing.${missing}`)}</p>
                <p className="text-sm text-faint print:text-black">
                  {t('accessibility.criteria', { count: numbers.length, names: listed(numbers, locale) })}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('accessibility.contact')}>
        <p className="text-pretty">{t('accessibility.contact.text')}</p>
        <p className="text-pretty text-soft">{t('accessibility.contact.defender')}</p>
      </Part>
      <Part title={t('accessibility.how')}>
        <p className="text-pretty">{t('accessibility.how.text')}</p>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-2 wrap-anywhere">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
