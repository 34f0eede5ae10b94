import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

export type IconButtonProps = ComponentProps<'button'> & {
  label: string;
  icon: LucideIcon;
  variant?: 'quiet' | 'primary';
};

/** An icon that is pressed, 44 px in each direction; its label is its name and its tooltip. */
export function IconButton({ label, icon: Icon, variant = 'quiet', className = '', ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...props}
      className={`inline-flex size-11 shrink-0 items-center justify-center rounded-full transition-colors motion-reduce:transition-none disabled:cursor-not-allowed disabled:opacity-40 aria-disabled:cursor-not-allowed aria-disabled:opacity-40 ${looks[variant]} ${className}`}
    >
      <Icon aria-hidden="true" className="size-5" />
    </button>
  );
}

const looks = {
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
  primary: 'bg-accent text-on-accent hover:bg-accent-strong forced-colors:border',
};
