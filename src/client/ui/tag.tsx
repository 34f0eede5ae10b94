import type { ReactNode } from 'react';

export type TagProps = { tone?: 'plain' | 'accent' | 'good' | 'warn' | 'danger'; children: ReactNode };

/** A word about the state of something, told by the word and not by its colour alone. */
export function Tag({ tone = 'plain', children }: TagProps) {
  return (
    <span
      className={`inline-flex min-h-6 max-w-full items-center rounded-full px-2.5 text-xs font-semibold forced-colors:border ${looks[tone]}`}
    >
      <span className="truncate">{children}</span>
    </span>
  );
}

const looks = {
  plain: 'bg-sunken text-soft',
  accent: 'bg-accent-soft text-accent-ink',
  good: 'bg-good-soft text-good-ink',
  warn: 'bg-warn-soft text-warn-ink',
  danger: 'bg-danger-soft text-danger-ink',
};
