import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export function FieldNote({ id, tone, children }: { id: string; tone: 'help' | 'error'; children: ReactNode }) {
  if (tone === 'help') {
    return (
      <p id={id} className="mt-1.5 text-sm text-faint">
        {children}
      </p>
    );
  }
  return (
    <p id={id} className="mt-1.5 flex items-start gap-1.5 text-sm text-danger-ink">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
