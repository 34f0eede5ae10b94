import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { refusalOf } from '../live/outcome.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions } from '../ui/form.tsx';
import { Input } from '../ui/input.tsx';
import type { HttpClient } from './http-client.ts';
import { PasswordField } from './password-field.tsx';
import { beginSession } from './session-store.ts';
import { SignInButton } from './sign-in-form.tsx';
import { storeSignInWay } from './sign-in-way.ts';

const schema = async () => (await import('../../shared/inputs.ts')).schoolSignInInput;
type Input = Parameters<HttpClient['auth']['signIn']['mutate']>[0] & { school: string };

/** For pupils without an e-mail: the school's code and the name that it gave them, as their card says them. */
export function SchoolSignInForm({ school }: { school: string }) {
  const t = useTranslate();
  const [isWrong, setWrong] = useState(false);
  const submit = async (input: Input) => {
    setWrong(false);
    const { httpClient } = await import('./http-client.ts');
    try {
      await httpClient.auth.signIn.mutate(input);
    } catch (error) {
      // The common sentence speaks of an e-mail.
      if (refusalOf(error) !== 'signIn.wrong') throw error;
      return setWrong(true);
    }
    storeSignInWay({ way: 'school', school: input.school });
    beginSession();
  };
  const typed = { autoCapitalize: 'none', spellCheck: false, dir: 'ltr' } as const;
  return (
    <Form
      schema={schema}
      sentences={{
        school: { too_small: t('signIn.schoolMissing') },
        username: { too_small: t('signIn.usernameMissing') },
        password: { too_small: t('signIn.passwordMissing') },
      }}
      onSubmit={submit}
    >
      <Field label={t('signIn.school')} name="school" help={t('signIn.schoolHelp')}>
        <Input {...typed} autoComplete="organization" defaultValue={school} />
      </Field>
      <Field label={t('signIn.username')} name="username" help={t('signIn.usernameHelp')}>
        <Input {...typed} autoComplete="username" />
      </Field>
      <PasswordField label={t('signIn.password')} autoComplete="current-password" />
      {isWrong && <ErrorNote>{t('signIn.schoolWrong')}</ErrorNote>}
      <FormActions className="">
        <SignInButton />
      </FormActions>
    </Form>
  );
}
