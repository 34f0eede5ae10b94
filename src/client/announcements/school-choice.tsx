import { useTranslate } from '../i18n/use-translate.ts';
import { useMe } from '../session/use-me.ts';
import { Field } from '../ui/field.tsx';
import { NamedOptions } from '../ui/named-options.tsx';
import { PlainSelect } from '../ui/plain-select.tsx';

/** The schools where the reader announces. */
function useSchools() {
  return useMe()
    .memberships.filter(({ may }) => may.createAnnouncement)
    .map(({ establishment }) => establishment);
}

/** The one that was chosen, while the reader announces there; else the first. */
export function useAnnouncingSchool(chosen: string | null): string | undefined {
  const schools = useSchools();
  return (schools.find(({ id }) => id === chosen) ?? schools[0])?.id;
}

/** At which school, for who announces at several. */
export function SchoolChoice({ value, onChange }: { value: string | undefined; onChange(id: string): void }) {
  const t = useTranslate();
  const schools = useSchools();
  if (schools.length < 2) return null;
  return (
    <Field label={t('announcing.school')}>
      <PlainSelect data-apart="" value={value} onChange={({ target }) => onChange(target.value)}>
        <NamedOptions all={schools} />
      </PlainSelect>
    </Field>
  );
}
