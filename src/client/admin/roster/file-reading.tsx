import { useState } from 'react';
import type { Role } from '../../../shared/public.ts';
import { rosterFields, type RosterField, type RosterFile } from '../../../shared/roster.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { PlainSelect } from '../../ui/plain-select.tsx';
import { useSchool } from '../school.ts';
import { asSaid, type Reading } from './reading.ts';

type Props = { file: RosterFile; onChange(change: Reading): void };
const listed = ['student', 'parent', 'teacher'] as const;

/** How one file is understood, from when it was first read; what was understood stays while it is read otherwise, or cannot be. */
export function FileReading({ said, onChange }: { said: Reading & { fileId: string } } & Pick<Props, 'onChange'>) {
  const { id: establishmentId } = useSchool();
  const { data } = trpc.admin.readRoster.useQuery({ establishmentId, files: [said] });
  const [shown, setShown] = useState(data?.[0]);
  if (data && data[0] !== shown) setShown(data[0]);
  return shown ? <Understood file={asSaid(shown, said)} onChange={onChange} /> : null;
}

/** With its first lines; each of it can be said otherwise. */
function Understood({ file, onChange }: Props) {
  const t = useTranslate();
  const { profile, mapping, missing, lines, monthFirst } = file;
  return (
    <Card title={file.name}>
      <div className="space-y-4 px-5 pb-5">
        <p className="text-soft">
          {[t('import.profile', { name: t(`import.profile.${profile}`) }), t('import.lines', { count: lines })].join(
            ' · ',
          )}
        </p>
        {missing && <p className="font-medium text-danger-ink">{t(`import.missing.${missing}`)}</p>}
        {profile !== 'oneRoster' && <WhoseFile file={file} onChange={onChange} />}
        {mapping.includes('birthDate') && (
          <Checkbox
            checked={monthFirst}
            onChange={({ target }) => onChange({ monthFirst: target.checked })}
            label={t('import.monthFirst')}
          />
        )}
        {profile !== 'oneRoster' && <Columns file={file} onChange={onChange} />}
      </div>
    </Card>
  );
}

function WhoseFile({ file: { role, mapping }, onChange }: Props) {
  const t = useTranslate();
  const isSaid = mapping.some((field) => field === 'role' || field === 'roles');
  return (
    <Field label={t('import.role')} className="max-w-sm">
      <PlainSelect
        value={role ?? ''}
        onChange={({ target }) => onChange({ role: (target.value || undefined) as Role | undefined })}
      >
        <option value="" disabled={!isSaid}>
          {t(isSaid ? 'import.role.lines' : 'import.role.none')}
        </option>
        {listed.map((one) => (
          <option key={one} value={one}>
            {t(`import.role.${one}`)}
          </option>
        ))}
      </PlainSelect>
    </Field>
  );
}

function Columns({ file, onChange }: Props) {
  const t = useTranslate();
  const { header, mapping, sample, missing } = file;
  const [isOpenAtFirst] = useState(missing === 'names');
  const read = mapping.filter((field) => field !== null).length;
  const choose = (at: number, field: RosterField | null) => onChange({ mapping: mapping.with(at, field) });
  return (
    <details open={isOpenAtFirst}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">
        {`${t('import.columns')} · ${t('import.columns.known', { count: read, of: header.length })}`}
      </summary>
      <ul className="divide-y divide-line">
        {header.map((name, at) => (
          <li key={at} className="grid gap-x-6 gap-y-1 py-2.5 @container sm:grid-cols-2">
            <div className="min-w-0">
              <span className="block font-medium wrap-anywhere">
                <bdi>{name || `${at + 1}`}</bdi>
              </span>
              <span className="block truncate text-sm text-faint">
                <bdi>
                  {sample
                    .map(({ cells }) => cells[at])
                    .filter(Boolean)
                    .slice(0, 3)
                    .join(' · ')}
                </bdi>
              </span>
            </div>
            <PlainSelect
              aria-label={t('import.field', { name: name || `${at + 1}` })}
              value={mapping[at] ?? ''}
              onChange={({ target }) => choose(at, (target.value || null) as RosterField | null)}
            >
              <option value="">{t('import.notRead')}</option>
              {rosterFields.map((field) => (
                <option key={field} value={field}>
                  {t(`import.holds.${field}`)}
                </option>
              ))}
            </PlainSelect>
          </li>
        ))}
      </ul>
    </details>
  );
}
