import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { limits } from '../../shared/limits.ts';
import { charactersOf, lineOf } from '../../shared/text.ts';
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
  const [over, setOver] = useState(0);
  const weak = trouble?.text === 'password.weak';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const password = textOf(form.current, 'password');
    const tooShort = charactersOf(password) < leastCharacters;
    const name = lineOf(textOf(form.current, 'name'));
    const tooMany = charactersOf(name) - limits.nameCharacters;
    setShort(tooShort);
    setOver(tooMany);
    if (tooMany > 0) focusOn(form.current, 'name');
    else if (tooShort) focusOn(form.current, 'password');
    else if (!busy) void accept(name, password);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="space-y-5">
      {trouble && !weak && <TroubleNote key={trouble.until} trouble={trouble} />}
      <Field
        label={t('invitation.name')}
        hint={t('invitation.nameHint')}
        name="name"
        autoComplete="name"
        dir="auto"
        error={over > 0 && t('composer.over', { count: over })}
      />
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
