import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Field } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Input } from '../ui/input.tsx';

export type PasswordFieldProps = {
  label: string;
  /** What the input calls it. */
  name?: string;
  help?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
};

/** A password that may be looked at while it is typed. Pasting is allowed, and managers know it by its autocomplete word. */
export function PasswordField({ label, name = 'password', help, autoComplete }: PasswordFieldProps) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} name={name} help={help}>
      <Input
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        spellCheck={false}
        autoCapitalize="none"
        dir="ltr"
        action={
          <IconButton
            label={t(shown ? 'password.hide' : 'password.show')}
            icon={shown ? EyeOff : Eye}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
