import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/use-toast.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';

type Props = { variant: 'secondary' | 'quiet'; reason: string | null; onPress(): void; children: ReactNode };

/** Where there is a reason against it, it is reached all the same, is read with it, and says it to whoever presses. */
export function WriteButton({ variant, reason, onPress, children }: Props) {
  const toast = useToast();
  return (
    <Button
      variant={variant}
      size="small"
      aria-disabled={reason !== null || undefined}
      title={reason ?? undefined}
      onClick={() => (reason === null ? onPress() : toast({ tone: 'info', text: reason }))}
    >
      {children}
      {reason && <VisuallyHidden>{`. ${reason}`}</VisuallyHidden>}
    </Button>
  );
}
