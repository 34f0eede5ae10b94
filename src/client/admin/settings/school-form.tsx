import type { SchoolFacts } from '../../../shared/panel.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Field } from '../../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/form.tsx';
import { Input } from '../../ui/input.tsx';
import { useSetSchool } from './use-set-school.ts';

type Props = { school: SchoolFacts; onSaved(saved: SchoolFacts): void; onUndone(former: SchoolFacts): void };

const schema = async () => (await import('../../../shared/school-inputs.ts')).setSchoolInput;

/** Its name and its time zone, which everyone of the school sees at once; each change can be taken back while it is told. */
export function SchoolForm({ school, onSaved, onUndone }: Props) {
  const t = useTranslate();
  const set = useSetSchool(onUndone);
  const { establishmentId, revision, name, timezone } = school;
  return (
    <Form
      schema={schema}
      fixed={{ establishmentId, revision }}
      fieldOf={{ 'school.timezoneUnknown': 'timezone' }}
      onSubmit={async (input) => onSaved(await set(input, school))}
    >
      <Field label={t('school.name')} name="name" help={t('school.name.help')}>
        <Input defaultValue={name} dir="auto" autoComplete="off" required />
      </Field>
      <Field label={t('school.timezone')} name="timezone" help={t('school.timezone.help')}>
        <Input defaultValue={timezone} dir="ltr" list="timezones" autoComplete="off" spellCheck={false} required />
      </Field>
      <datalist id="timezones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FormActions className="justify-start">
        <SubmitButton>{t('admin.save')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
