import { useTranslate } from '../i18n/use-translate.ts';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { PasswordField } from './password-field.tsx';
import type { Acceptance } from './use-accept-invitation.ts';

const schema = async () => (await import('../../shared/inputs.ts')).acceptInvitationInput;

type Props = Pick<Acceptance, 'accept'> & { token: string; resets: boolean };

export function InvitationForm({ token, resets, accept }: Props) {
  const t = useTranslate();
  return (
    <Form
      schema={schema}
      fixed={{ token }}
      sentences={{ password: { too_small: t('password.short') } }}
      fieldOf={{ 'password.weak': 'password' }}
      onSubmit={accept}
    >
      <PasswordField label={t('invitation.password')} help={t('password.hint')} autoComplete="new-password" />
      <FormActions className="">
        <SubmitButton className="min-h-12 w-full">
          {t(resets ? 'invitation.resetSubmit' : 'invitation.submit')}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
