import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import { PlainSelect } from '../ui/plain-select.tsx';
import { CodeInput } from './code-input.tsx';
import type { HttpClient } from './http-client.ts';
import { PasswordField } from './password-field.tsx';

export type Founding = Parameters<HttpClient['auth']['foundSchool']['mutate']>[0];

const schema = async () => (await import('../../shared/invitation-inputs.ts')).foundSchoolInput;

export function FirstSchoolForm({ onSubmit }: { onSubmit(input: Founding): Promise<void> }) {
  const t = useTranslate();
  return (
    <Form
      schema={schema}
      sentences={{
        email: { invalid_format: t('firstSchool.emailInvalid') },
        password: { too_small: t('password.short') },
      }}
      fieldOf={{ 'firstSchool.wrongCode': 'code', 'password.weak': 'password' }}
      onSubmit={onSubmit}
    >
      <Field label={t('firstSchool.code')} name="code" help={t('firstSchool.codeHelp')}>
        <CodeInput autoComplete="off" />
      </Field>
      <Field label={t('firstSchool.name')} name="name">
        <Input autoComplete="organization" />
      </Field>
      <Timezone />
      <Field label={t('firstSchool.adminName')} name="adminName">
        <Input autoComplete="name" />
      </Field>
      <Field label={t('signIn.email')} name="email">
        <Input type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} dir="ltr" />
      </Field>
      <PasswordField label={t('signIn.password')} help={t('password.hint')} autoComplete="new-password" />
      <FormActions className="">
        <SubmitButton className="min-h-12 w-full">{t('firstSchool.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The zones that this browser knows; its own comes first. */
function Timezone() {
  const t = useTranslate();
  const [zones] = useState(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])];
  });
  return (
    <Field label={t('firstSchool.timezone')} name="timezone">
      <PlainSelect name="timezone" defaultValue={zones[0]}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </PlainSelect>
    </Field>
  );
}
