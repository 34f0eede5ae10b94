import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  text?: ReactNode;
  /** The one thing that one would do now. */
  action?: ReactNode;
};

/** What stands where there is nothing yet: why, and the way out of it. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1.5 px-6 py-12 text-center">
      {Icon && <Icon aria-hidden="true" className="mb-2 size-9 text-faint" strokeWidth={1.5} />}
      <p className="max-w-md font-semibold text-balance wrap-anywhere">{title}</p>
      {text && <p className="max-w-md text-sm text-balance text-soft">{text}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
