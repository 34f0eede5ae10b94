import type { ReactNode } from 'react';

/** One part of the kit in its states. Its name is the developer's, in every language. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section data-part={name} className="min-w-0 space-y-3 rounded-2xl border border-line bg-surface p-5">
      <h2 dir="ltr" lang="en" className="text-start text-sm font-semibold text-faint">
        {name}
      </h2>
      {children}
    </section>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}
