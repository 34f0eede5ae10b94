import { useTranslate } from '../i18n/use-translate.ts';
import { EmailInput } from '../ui/email-input.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { useFormState } from '../ui/form-context.ts';
import { PasswordField } from './password-field.tsx';
import { beginSession } from './session-store.ts';
import { storeSignInWay } from './sign-in-way.ts';

/** The schemas come with the first field that is touched: this page is the first that a family sees, on any phone. */
const schema = async () => (await import('../../shared/inputs.ts')).emailSignInInput;

export function SignInForm() {
  const t = useTranslate();
  return (
    <Form
      schema={schema}
      sentences={{
        email: { too_small: t('signIn.emailMissing') },
        password: { too_small: t('signIn.passwordMissing') },
      }}
      onSubmit={async (input) => {
        const { httpClient } = await import('./http-client.ts');
        await httpClient.auth.signIn.mutate(input);
        storeSignInWay({ way: 'email', school: '' });
        beginSession();
      }}
    >
      <Field label={t('signIn.email')} name="email">
        <EmailInput autoComplete="username" />
      </Field>
      <PasswordField label={t('signIn.password')} autoComplete="current-password" />
      <FormActions className="">
        <SignInButton />
      </FormActions>
    </Form>
  );
}

export function SignInButton() {
  const t = useTranslate();
  const { busy } = useFormState();
  return <SubmitButton className="min-h-12 w-full">{t(busy ? 'signIn.busy' : 'signIn.submit')}</SubmitButton>;
}
