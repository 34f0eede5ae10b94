import { useId } from 'react';
import type { ReactNode } from 'react';

/** A titled part of a page; `action` stands at the end of its title line. */
export function Card({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 rounded-2xl border border-line bg-surface shadow-card">
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 py-2 ps-5 pe-3">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  );
}
