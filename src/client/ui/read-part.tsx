import type { ReactNode } from 'react';

/** The part of a dialog that is read and holds nothing to press: whatever scrolls is reached by the keys. */
export function ReadPart({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="min-h-0 space-y-4 overflow-y-auto px-5 pt-1 pb-5 -outline-offset-2"
    >
      {children}
    </div>
  );
}
