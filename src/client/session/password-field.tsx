import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslate } from '../i18n/use-translate.ts';
import { Field } from '../ui/field.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';

/** A password that may be looked at while it is typed. Pasting is allowed, and managers know it by its autocomplete word. */
export function PasswordField(props: FieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useTranslate();
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={shown ? 'text' : 'password'}
      name="password"
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
  );
}
