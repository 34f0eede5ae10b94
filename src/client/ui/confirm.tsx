import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

export type ConfirmProps = {
  open: boolean;
  title: string;
  /** What will be done, and what is lost by it. */
  children: ReactNode;
  stayLabel: string;
  doLabel: string;
  closeLabel: string;
  busy?: boolean;
  /** Why it was not done; the question stays. */
  problem?: string | null;
  onStay(): void;
  onDo(): void;
};

/** Asks before what cannot be undone. The focus is on the harmless answer. */
export function Confirm({ open, title, children, busy = false, problem, onStay, onDo, ...labels }: ConfirmProps) {
  return (
    <Dialog open={open} onClose={onStay} title={title} closeLabel={labels.closeLabel}>
      <div className="space-y-4 overflow-y-auto px-5 pt-1 pb-5">
        <div className="space-y-2 text-pretty text-soft">{children}</div>
        {problem && (
          <Notice tone="danger" role="alert">
            {problem}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse max-sm:*:min-h-12">
          <Button variant="secondary" data-autofocus onClick={onStay}>
            {labels.stayLabel}
          </Button>
          <Button variant="danger" busy={busy} onClick={onDo}>
            {labels.doLabel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
