import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';

const schema = async () => (await import('../../shared/account-inputs.ts')).emailChangeInput;

/** One press. What the server refuses of it stands above the button. */
export function NewAddressForm({ token, email, onDone }: { token: string; email: string; onDone(): void }) {
  const t = useTranslate();
  return (
    <Form<{ token: string }>
      schema={schema}
      fixed={{ token }}
      onSubmit={async (input) => {
        const { httpClient } = await import('./http-client.ts');
        await httpClient.auth.confirmEmailChange.mutate(input);
        onDone();
      }}
    >
      <p>{t('newAddress.text', { email: isolated(email) })}</p>
      <FormActions className="">
        <SubmitButton className="min-h-12 w-full">{t('newAddress.submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
