import { useTranslate } from '../i18n/use-translate.ts';
import { EmailInput } from '../ui/email-input.tsx';
import { Field } from '../ui/field.tsx';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';

const schema = async () => (await import('../../shared/inputs.ts')).requestPasswordResetInput;

/** What was typed stays until it is on its way. */
export function ForgottenForm({ onSent }: { onSent(email: string): void }) {
  const t = useTranslate();
  return (
    <Form<{ email: string }>
      schema={schema}
      sentences={{ email: { too_small: t('signIn.emailMissing') } }}
      onSubmit={async (input) => {
        const { httpClient } = await import('./http-client.ts');
        await httpClient.auth.requestPasswordReset.mutate(input);
        onSent(input.email);
      }}
    >
      <Field label={t('signIn.email')} name="email">
        <EmailInput autoComplete="username" />
      </Field>
      <FormActions className="">
        <SubmitButton className="min-h-12 w-full">{t('forgotten.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
