import type { ReactNode } from 'react';

export type PageHeaderProps = {
  title: string;
  /** The area in which the page stands. */
  above?: ReactNode;
  text?: ReactNode;
  /** What is done on this page, the likeliest last. */
  actions?: ReactNode;
};

/** How every page begins: where I am, what this is, what I can do. */
export function PageHeader({ title, above, text, actions }: PageHeaderProps) {
  return (
    <header className="@container">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5">
        <div className="min-w-0">
          {above && <p className="mb-1 text-sm font-semibold text-accent-ink">{above}</p>}
          <h1
            data-heading=""
            tabIndex={-1}
            className="text-2xl font-semibold tracking-tight text-balance wrap-anywhere outline-none rtl:tracking-normal @xl:text-3xl"
          >
            {title}
          </h1>
          {text && <p className="mt-2 text-lg text-pretty text-soft">{text}</p>}
        </div>
        {actions && <div className="flex w-full flex-wrap gap-3 *:flex-auto @xl:w-auto @xl:*:flex-none">{actions}</div>}
      </div>
    </header>
  );
}
