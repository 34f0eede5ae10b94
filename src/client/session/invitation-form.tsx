import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { limits } from '../../shared/limits.ts';
import { charactersOf } from '../../shared/text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Button } from '../ui/button.tsx';
import { focusOn, textOf } from './form-fields.ts';
import { PasswordField } from './password-field.tsx';
import { TroubleNote } from './trouble-note.tsx';
import type { Trouble } from './try-over-http.ts';

type Props = { busy: boolean; trouble: Trouble | null; accept(password: string): Promise<void> };

const leastCharacters = 8;

export function InvitationForm({ busy, trouble, accept }: Props) {
  const t = useTranslate();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<'password.short' | 'password.long' | null>(null);
  const weak = trouble?.text === 'password.weak';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const password = textOf(form.current, 'password');
    const count = charactersOf(password);
    const isLong = count > limits.passwordCharacters;
    const problem = isLong ? 'password.long' : count < leastCharacters ? 'password.short' : null;
    setWrong(problem);
    if (problem) focusOn(form.current, 'password');
    else if (!busy) void accept(password);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-5">
      {trouble && !weak && <TroubleNote key={trouble.until} trouble={trouble} />}
      <PasswordField
        label={t('invitation.password')}
        hint={t('password.hint')}
        autoComplete="new-password"
        minLength={leastCharacters}
        error={wrong ? t(wrong) : weak && t('password.weak')}
      />
      <Button type="submit" busy={busy} className="min-h-12 w-full">
        {t('invitation.submit')}
      </Button>
    </form>
  );
}
