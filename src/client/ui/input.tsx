import type { ComponentProps, ReactNode } from 'react';
import { boxLook, useBox } from './field-context.ts';

export type InputProps = ComponentProps<'input'> & {
  /** Stands at the end of the box, inside it: a button that shows the password. */
  action?: ReactNode;
};

/** A box of one line. With an action the edge is around both, so that text of the other direction does not run under it. */
export function Input({ action, className = '', ...props }: InputProps) {
  const box = useBox(props);
  if (!action) return <input {...props} {...box} className={`${boxLook} ${className}`} />;
  return (
    <div
      className={`flex items-center rounded-xl border bg-surface has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-offset-2 has-[input:focus-visible]:outline-accent-ink ${box['aria-invalid'] ? 'border-danger-ink' : 'border-edge'} ${className}`}
    >
      <input
        {...props}
        {...box}
        className="min-h-12 w-full min-w-0 rounded-xl bg-transparent px-3.5 text-base text-ink outline-none"
      />
      {action}
    </div>
  );
}

/** The browser's own calendar, in the reader's own order of day and month; its value is `2026-09-01`. */
export function DateInput({ className = '', ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return <Input {...props} type="date" className={`max-w-48 ${className}`} />;
}

/** The browser's own clock; its value is `18:30`. */
export function TimeInput({ className = '', ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return <Input {...props} type="time" className={`max-w-36 ${className}`} />;
}
