import type { Membership } from '../../shared/me.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Checkbox } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { NamedOptions } from '../ui/named-options.tsx';
import { PlainSelect } from '../ui/plain-select.tsx';
import type { Asked } from './address.ts';
import { usePeople } from './use-people.ts';

type Props = {
  asked: Asked;
  schools: Membership['establishment'][];
  onChange(change: Partial<Asked>): void;
};

/** Who wrote it, in which school, between which days, with a file or without. */
export function SearchFilters({ asked, schools, onChange }: Props) {
  const t = useTranslate();
  const people = usePeople(asked);
  return (
    <div className="grid grid-cols-2 gap-3 px-4 pb-3">
      <Field label={t('find.author')} className={schools.length > 1 ? '' : 'col-span-2'}>
        <PlainSelect
          value={asked.authorId ?? ''}
          onChange={({ target }) => onChange({ authorId: target.value || null })}
        >
          <option value="">{t('find.anyone')}</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </PlainSelect>
      </Field>
      {schools.length > 1 && (
        <Field label={t('find.school')}>
          <PlainSelect
            value={asked.schoolId ?? ''}
            onChange={({ target }) => onChange({ schoolId: target.value || null })}
          >
            <option value="">{t('conversations.allSchools')}</option>
            <NamedOptions all={schools} />
          </PlainSelect>
        </Field>
      )}
      <Day label={t('find.from')} value={asked.from} onChange={(from) => onChange({ from })} />
      <Day label={t('find.to')} value={asked.to} onChange={(to) => onChange({ to })} />
      <div className="col-span-2">
        <Checkbox
          label={t('find.hasFile')}
          checked={asked.hasFile}
          onChange={({ target }) => onChange({ hasFile: target.checked })}
        />
      </div>
    </div>
  );
}

function Day({ label, value, onChange }: { label: string; value: string | null; onChange(day: string | null): void }) {
  return (
    <Field label={label}>
      <Input type="date" value={value ?? ''} onChange={({ target }) => onChange(target.value || null)} />
    </Field>
  );
}
