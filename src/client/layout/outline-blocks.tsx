import type { ReactNode } from 'react';

/** The outline of Today, beneath its greeting: what waits for somebody stands in blocks. */
export function OutlineBlocks() {
  return (
    <div aria-busy="true" className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Block>
        <Rows count={5} />
      </Block>
      <Block>
        <Rows count={3} />
      </Block>
    </div>
  );
}

export function Block({ children }: { children: ReactNode }) {
  return (
    <div className="min-w-0 rounded-2xl border border-line bg-surface px-2 pt-14 pb-2 shadow-card">{children}</div>
  );
}

export function Rows({ count }: { count: number }) {
  return Array.from({ length: count }, (_, row) => (
    <div key={row} className="flex h-17.5 items-center gap-3 px-3">
      <span className="size-11 shrink-0 rounded-full bg-sunken" />
      <div className="flex-1 space-y-2">
        <Bar className="h-4 w-2/5" />
        <Bar className="h-3.5 w-4/5" />
      </div>
    </div>
  ));
}

/** What stands for a line, a button or a box. */
export function Bar({ className }: { className: string }) {
  return <span className={`block rounded-lg bg-sunken ${className}`} />;
}
