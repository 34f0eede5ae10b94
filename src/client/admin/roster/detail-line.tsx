import type { ChangedField, RosterDetail, RosterPerson } from '../../../shared/roster.ts';
import type { Locale } from '../../../shared/locales.ts';
import { isolated } from '../../i18n/isolated.ts';
import { tags } from '../../i18n/tags.ts';
import type { Translate } from '../../i18n/text.ts';
import { useLocale, useTranslate } from '../../i18n/use-translate.ts';
import { isRole } from './is-role.ts';

/** One thing that a plan says: of whom, from which line, and what of them is other. */
export function DetailLine({ item }: { item: RosterDetail }) {
  const t = useTranslate();
  const locale = useLocale();
  const at =
    item.file !== undefined && item.line !== undefined
      ? t('import.at', { file: isolated(item.file), line: String(item.line) })
      : null;
  return (
    <li className="space-y-0.5 px-4 py-3">
      <p className="font-medium wrap-anywhere">{titleOf(item, t, isolated)}</p>
      {(item.kind === 'person' || item.kind === 'changed') && (
        <p className="text-sm text-soft wrap-anywhere">
          {[t(`role.${item.role}`), ...factsOf(item, locale)].join(' · ')}
        </p>
      )}
      {'children' in item && item.children && item.children.length > 0 && (
        <p className="text-sm text-soft wrap-anywhere">
          {t('import.child', { names: item.children.map(isolated).join(' · ') })}
        </p>
      )}
      {item.kind === 'changed' && (
        <ul className="text-sm">
          {item.fields.map((field, index) => (
            <li key={index} className="wrap-anywhere">
              {changeOf(field, t, locale)}
            </li>
          ))}
        </ul>
      )}
      {at && <p className="text-sm text-faint wrap-anywhere">{at}</p>}
    </li>
  );
}

/** In one sentence, for the list that is downloaded as well. `shown`: how what comes from the file is set into it. */
export function titleOf(item: RosterDetail, t: Translate, shown = (text: string) => text): string {
  if (item.kind === 'class')
    return item.from === undefined
      ? t('import.class', { name: shown(item.name) })
      : t('import.class.renamed', { name: shown(item.name), from: shown(item.from) });
  if (item.kind === 'cannot') return t(`import.cannot.${item.reason}`, { text: shown(item.about) });
  if (item.kind === 'noted') return t(`import.noted.${item.reason}`, { text: shown(item.about) });
  return shown(item.name);
}

function factsOf({ classes, email, birthDate, externalId }: RosterPerson, locale: Locale): string[] {
  const born = birthDate && dayOf(birthDate, locale);
  return [...(classes ?? []), email, born, externalId].filter((fact) => !!fact).map((fact) => isolated(fact!));
}

/** A day of the calendar, which is no moment: `2017-03-09` in the reader's way. */
function dayOf(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

const fields = ['name', 'role', 'externalId', 'username', 'birthDate', 'email', 'standing', 'class', 'child'] as const;

function changeOf({ field: named, from, to }: ChangedField, t: Translate, locale: Locale): string {
  const known = fields.find((one) => one === named);
  const field = known ? t(`import.field.${known}`) : named;
  const shown = (value: string) => isolated(known === 'birthDate' ? dayOf(value, locale) : wordOf(value, t, known));
  if (from === null) return t('import.added', { field, to: shown(to ?? '') });
  return to === null
    ? t('import.removed', { field, from: shown(from) })
    : t('import.changed', { field, from: shown(from), to: shown(to) });
}

function wordOf(value: string, t: Translate, field: (typeof fields)[number] | undefined): string {
  if (field === 'standing' && (value === 'here' || value === 'left')) return t(`import.standing.${value}`);
  return field === 'role' && isRole(value) ? t(`role.${value}`) : value;
}
