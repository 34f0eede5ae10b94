import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import { useToast } from './use-toast.ts';

type Props = Omit<ButtonProps, 'onClick'> & {
  /** Why it cannot be done; null where it can. */
  fault: string | null;
  onPress(): void;
};

/** A button that cannot do its work stays in sight, is reached by the keyboard, and says why. */
export function ReasonedButton({ fault, onPress, ...look }: Props) {
  const toast = useToast();
  return (
    <Button
      {...look}
      aria-disabled={fault !== null || undefined}
      title={fault ?? undefined}
      onClick={() => (fault === null ? onPress() : toast({ text: fault }))}
    />
  );
}
