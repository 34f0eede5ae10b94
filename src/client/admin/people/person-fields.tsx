import { limits } from '../../../shared/limits.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { Field } from '../../ui/field.tsx';
import { DateInput, Input } from '../../ui/input.tsx';

type Props = { value?: string | null; help?: string; disabled?: boolean };

export function NameField({ value }: Props) {
  const t = useTranslate();
  return (
    <Field label={t('people.name')} name="name" help={t('people.name.help')}>
      <Input dir="auto" defaultValue={value ?? undefined} maxLength={limits.nameCharacters} autoComplete="off" />
    </Field>
  );
}

/** Where the school may not change it, the box is shut and the help says why. */
export function EmailField({ value, help, disabled = false }: Props) {
  const t = useTranslate();
  return (
    <Field label={t('people.email')} name="email" help={help} optional={!disabled}>
      <Input
        type="email"
        dir="ltr"
        defaultValue={value ?? undefined}
        maxLength={limits.emailCharacters}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

export function ExternalIdField({ value }: Props) {
  const t = useTranslate();
  return (
    <Field label={t('people.externalId')} name="externalId" help={t('people.externalId.help')} optional>
      <Input
        dir="ltr"
        defaultValue={value ?? undefined}
        maxLength={limits.nameCharacters}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}

export function BirthDateField({ value }: Props) {
  const t = useTranslate();
  return (
    <Field label={t('people.birthDate')} name="birthDate" optional>
      <DateInput defaultValue={value ?? undefined} autoComplete="off" />
    </Field>
  );
}
