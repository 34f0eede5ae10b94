import type { ChangedField, RosterDetail } from '../../../shared/roster.ts';
import type { Translate } from '../../i18n/text.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { isRole } from './is-role.ts';

/** One thing that a plan says: of whom, from which line, and what of them is other. */
export function DetailLine({ item }: { item: RosterDetail }) {
  const t = useTranslate();
  const at =
    item.file !== undefined && item.line !== undefined
      ? t('import.at', { file: item.file, line: String(item.line) })
      : null;
  return (
    <li className="space-y-0.5 px-4 py-3">
      <p dir="auto" className="font-medium wrap-anywhere">
        {titleOf(item, t)}
      </p>
      {(item.kind === 'person' || item.kind === 'changed') && (
        <p className="text-sm text-soft wrap-anywhere">
          {[t(`role.${item.role}`), ...(item.classes ?? []), item.email, item.birthDate, item.externalId]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {'children' in item && item.children && item.children.length > 0 && (
        <p className="text-sm text-soft wrap-anywhere">{t('import.child', { names: item.children.join(' · ') })}</p>
      )}
      {item.kind === 'changed' && (
        <ul className="text-sm">
          {item.fields.map((field, index) => (
            <li key={index} className="wrap-anywhere">
              {changeOf(field, t)}
            </li>
          ))}
        </ul>
      )}
      {at && <p className="text-sm text-faint wrap-anywhere">{at}</p>}
    </li>
  );
}

/** In one sentence, for the list that is downloaded as well. */
export function titleOf(item: RosterDetail, t: Translate): string {
  if (item.kind === 'class')
    return item.from === undefined
      ? t('import.class', { name: item.name })
      : t('import.class.renamed', { name: item.name, from: item.from });
  if (item.kind === 'cannot') return t(`import.cannot.${item.reason}`, { text: item.about });
  if (item.kind === 'noted') return t(`import.noted.${item.reason}`, { text: item.about });
  return item.name;
}

const fields = ['name', 'role', 'externalId', 'username', 'birthDate', 'email', 'standing', 'class', 'child'] as const;

function changeOf({ field: named, from, to }: ChangedField, t: Translate): string {
  const known = fields.find((one) => one === named);
  const field = known ? t(`import.field.${known}`) : named;
  const shown = (value: string) => (known === 'standing' || known === 'role' ? wordOf(value, t) : value);
  if (from === null) return t('import.added', { field, to: shown(to ?? '') });
  return to === null
    ? t('import.removed', { field, from: shown(from) })
    : t('import.changed', { field, from: shown(from), to: shown(to) });
}

function wordOf(value: string, t: Translate): string {
  if (value === 'here' || value === 'left') return t(`import.standing.${value}`);
  return isRole(value) ? t(`role.${value}`) : value;
}
