import { shownDetail } from '../../../shared/audit-actions.ts';
import type { AuditEntry } from '../../../shared/audit-entry.ts';
import type { Role } from '../../../shared/public.ts';
import { dayAndYear } from '../../conversations/when.ts';
import { isolated } from '../../i18n/isolated.ts';
import type { TextKey } from '../../i18n/text.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { useSchool } from '../school.ts';
import { lastDayOf } from '../people/last-day-of.ts';

type Value = string | number;

/** Says an entry of the audit as a sentence. The sentences take what their entries hold, which a test asks of each. */
export function useSayEntry(): (entry: AuditEntry) => string {
  const t = useTranslate();
  const locale = useLocale();
  const { timezone } = useSchool();
  const say = t as (key: TextKey, values: Record<string, Value>) => string;
  const shown = {
    text: (value: Value) => isolated(String(value)),
    number: (value: Value) => value,
    role: (value: Value) => t(`role.${value as Role}`),
    day: (value: Value) => dayAndYear(new Date(value), locale, 'UTC'),
    end: (value: Value) => dayAndYear(lastDayOf(new Date(value)), locale, timezone),
  };
  return ({ action, actor, subject, detail }) => {
    const values: Record<string, Value> = {
      actor: actor === null ? t('audit.byItself') : isolated(actor.name ?? t('audit.somebody')),
      subject: isolated(subject?.name ?? t('audit.somebody')),
    };
    for (const [word, kind] of shownDetail(action)) {
      const value = detail[word] ?? null;
      values[word] = value === null ? 'none' : shown[kind](value);
    }
    return say(`audit.${action}`, values);
  };
}
