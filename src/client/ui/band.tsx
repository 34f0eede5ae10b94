import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

type Tone = 'accent' | 'soft' | 'warn';
export type BandProps = {
  icon: LucideIcon;
  tone: Tone;
  children: ReactNode;
  /** The one thing that one would do about it. */
  action?: { label: string; onPress(): void };
};

/** Across a page or a pane, for as long as something is so that is no error of the reader's. */
export function Band({ icon: Icon, tone, children, action }: BandProps) {
  return (
    <div
      className={`flex shrink-0 items-center gap-2.5 border-b border-line ps-4 ${looks[tone]} ${action ? 'py-0.5 pe-1 md:pe-3' : 'py-2 pe-4 short:py-0.5'}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 py-1 text-pretty">{children}</p>
      {action && (
        <Button variant="quiet" size="small" onClick={action.onPress}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

const looks = {
  accent: 'bg-accent-soft text-sm text-accent-ink',
  soft: 'bg-sunken text-sm text-soft',
  warn: 'animate-appear bg-warn-soft text-xs text-warn-ink motion-reduce:animate-none md:text-sm',
};
