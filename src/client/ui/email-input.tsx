import { Input } from './input.tsx';

/** `autoComplete`: `username` where one signs in with it. */
export function EmailInput({ autoComplete }: { autoComplete: 'username' | 'email' }) {
  return (
    <Input
      type="email"
      inputMode="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
    />
  );
}
