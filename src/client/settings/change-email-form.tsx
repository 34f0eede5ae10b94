import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { PasswordField } from '../session/password-field.tsx';
import { trpc } from '../trpc.ts';
import { EmailInput } from '../ui/email-input.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';

const schema = async () => (await import('../../shared/account-inputs.ts')).changeEmailInput;

/** What was typed stays until the link is on its way. */
export function ChangeEmailForm({ signsInAs }: { signsInAs: string }) {
  const t = useTranslate();
  const { client } = useLive();
  const { emailChange } = trpc.useUtils().account;
  const ask = async (input: { email: string; password: string }) => {
    await client.account.changeEmail.mutate(input);
    await emailChange.invalidate();
  };
  return (
    <Form
      className="space-y-4"
      label={t('profile.changeEmail')}
      schema={schema}
      sentences={{
        email: { too_small: t('changeEmail.wrong'), invalid_format: t('changeEmail.wrong') },
        password: { too_small: t('signIn.passwordMissing') },
      }}
      fieldOf={{ 'password.wrong': 'password', 'email.same': 'email' }}
      onSubmit={ask}
    >
      {/* By it a password manager knows whose password it is. */}
      <input type="text" autoComplete="username" value={signsInAs} readOnly hidden />
      <Field label={t('changeEmail.new')} name="email">
        <EmailInput autoComplete="email" />
      </Field>
      <PasswordField label={t('profile.password.current')} autoComplete="current-password" />
      <FormActions className="">
        <SubmitButton>{t('changeEmail.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
