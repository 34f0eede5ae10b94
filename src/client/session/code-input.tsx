import { Input } from '../ui/input.tsx';

/** For a code as a card or the log has it. */
export function CodeInput({ autoComplete }: { autoComplete: 'one-time-code' | 'off' }) {
  return (
    <Input
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      placeholder="xxxx-xxxx-xxxx"
      className="font-mono tracking-wider"
    />
  );
}
