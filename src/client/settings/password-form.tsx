import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { PasswordField } from '../session/password-field.tsx';
import { trpc } from '../trpc.ts';
import { Form, FormActions, SubmitButton } from '../ui/form.tsx';
import { useToast } from '../ui/use-toast.ts';

const schema = async () => (await import('../../shared/inputs.ts')).changePasswordInput;

/** Another password for whoever knows the present one. Both stay as they were typed until it is changed. */
export function PasswordForm({ signsInAs }: { signsInAs: string }) {
  const t = useTranslate();
  const toast = useToast();
  const { client } = useLive();
  const { sessions } = trpc.useUtils().auth;
  const [changes, setChanges] = useState(0);
  const change = async (input: { currentPassword: string; newPassword: string }) => {
    await client.account.changePassword.mutate(input);
    toast({ tone: 'good', text: t('profile.password.saved') });
    setChanges(changes + 1);
    void sessions.invalidate();
  };
  return (
    <section id="profile-password" aria-labelledby="profile-password-title" className="space-y-3">
      <h2 id="profile-password-title" className="text-lg font-semibold">
        {t('profile.password')}
      </h2>
      <p className="text-sm text-soft">{t('profile.password.text')}</p>
      <Form
        key={changes}
        className="space-y-4"
        label={t('profile.password')}
        schema={schema}
        sentences={{ newPassword: { too_small: t('password.short') } }}
        fieldOf={{ 'password.wrong': 'currentPassword', 'password.weak': 'newPassword' }}
        onSubmit={change}
      >
        {/* By it a password manager knows whose password it is. */}
        <input type="text" autoComplete="username" value={signsInAs} readOnly hidden />
        <PasswordField label={t('profile.password.current')} name="currentPassword" autoComplete="current-password" />
        <PasswordField
          label={t('profile.password.new')}
          name="newPassword"
          help={t('password.hint')}
          autoComplete="new-password"
        />
        <FormActions className="">
          <SubmitButton>{t('profile.password.save')}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}
