import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { focusOn, textOf } from './form-fields.ts';
import { PasswordField } from './password-field.tsx';
import { TroubleNote } from './trouble-note.tsx';
import type { SignInTrouble } from './use-sign-in.ts';

type Props = { busy: boolean; trouble: SignInTrouble | null; accept(name: string, password: string): Promise<void> };

const leastCharacters = 8;

export function InvitationForm({ busy, trouble, accept }: Props) {
  const t = useTranslate();
  const form = useRef<HTMLFormElement>(null);
  const [short, setShort] = useState(false);
  const weak = trouble?.text === 'password.weak';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const password = textOf(form.current, 'password');
    const tooShort = password.length < leastCharacters;
    setShort(tooShort);
    if (tooShort) focusOn(form.current, 'password');
    else if (!busy) void accept(textOf(form.current, 'name').trim(), password);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-5">
      {trouble && !weak && <TroubleNote key={trouble.until} trouble={trouble} />}
      <Field label={t('invitation.name')} hint={t('invitation.nameHint')} name="name" autoComplete="name" dir="auto" />
      <PasswordField
        label={t('invitation.password')}
        hint={t('password.hint')}
        autoComplete="new-password"
        minLength={leastCharacters}
        error={short ? t('password.short') : weak && t('password.weak')}
      />
      <Button type="submit" busy={busy} className="min-h-12 w-full">
        {t('invitation.submit')}
      </Button>
    </form>
  );
}
