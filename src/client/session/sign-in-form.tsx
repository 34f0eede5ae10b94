import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { focusOn, textOf } from './form-fields.ts';
import { PasswordField } from './password-field.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useSignIn } from './use-sign-in.ts';

type Missing = { email: boolean; password: boolean };

export function SignInForm() {
  const t = useTranslate();
  const form = useRef<HTMLFormElement>(null);
  const { busy, trouble, signIn } = useSignIn();
  const [missing, setMissing] = useState<Missing>({ email: false, password: false });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const email = textOf(form.current, 'email').trim();
    const password = textOf(form.current, 'password');
    setMissing({ email: !email, password: !password });
    if (!email || !password) focusOn(form.current, email ? 'password' : 'email');
    else if (!busy) void signIn(email, password);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-5">
      {trouble && !missing.email && !missing.password && <TroubleNote key={trouble.until} trouble={trouble} />}
      <Field
        label={t('signIn.email')}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        error={missing.email && t('signIn.emailMissing')}
      />
      <PasswordField
        label={t('signIn.password')}
        autoComplete="current-password"
        error={missing.password && t('signIn.passwordMissing')}
      />
      <Button type="submit" busy={busy} className="min-h-12 w-full">
        {t(busy ? 'signIn.busy' : 'signIn.submit')}
      </Button>
    </form>
  );
}
