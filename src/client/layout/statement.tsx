import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark.tsx';

export type StatementProps = { title: string; text: string; children?: ReactNode };

/** One thing to say and one thing to do, in the middle of whatever height there is. */
export function Statement({ title, text, children }: StatementProps) {
  return (
    <div className="flex min-h-full flex-1 flex-col items-center justify-center gap-4 px-6 py-12 text-center">
      <BrandMark className="size-12" />
      <h1 className="mt-2 text-2xl font-semibold text-balance">{title}</h1>
      <p className="max-w-md text-pretty text-soft">{text}</p>
      {children}
    </div>
  );
}
