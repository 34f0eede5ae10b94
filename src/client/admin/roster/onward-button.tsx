import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

type Props = {
  /** Why it cannot be done now, which stands beside it; null where it can. */
  why: string | null;
  busy: boolean;
  onClick(): void;
  children: ReactNode;
};

/** The button that leads on, and beside it what is still missing. */
export function OnwardButton({ why, busy, onClick, children }: Props) {
  const id = useId();
  const isForbidden = why !== null && !busy;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        busy={busy}
        aria-disabled={isForbidden || undefined}
        aria-describedby={isForbidden ? id : undefined}
        onClick={isForbidden ? undefined : onClick}
      >
        {children}
      </Button>
      {isForbidden && (
        <p id={id} className="min-w-0 text-sm text-soft">
          {why}
        </p>
      )}
    </div>
  );
}
