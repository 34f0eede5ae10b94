import { CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

export type NoticeProps = { tone: 'info' | 'good'; role?: 'status'; children: ReactNode };

/** A sentence that matters, with a colour and a shape. What went wrong is said by ErrorNote. */
export function Notice({ tone, role, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div role={role} className={`flex items-start gap-2.5 rounded-xl px-3.5 py-3 text-sm ${looks[tone]}`}>
      <Icon aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

const icons = { info: Info, good: CircleCheck };
const looks = {
  info: 'bg-accent-soft text-accent-ink',
  good: 'bg-good-soft text-good-ink',
};
