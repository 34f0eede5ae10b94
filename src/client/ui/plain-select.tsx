import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { boxLook, useBox } from './field-context.ts';

/** The browser's own select, with options as its children: for pages that load none of what lies above a page, and for phones. */
export function PlainSelect({ className = '', ...props }: ComponentProps<'select'>) {
  const box = useBox(props);
  return (
    <span className={`relative block ${className}`}>
      <select {...props} {...box} className={`${boxLook} appearance-none pe-10`} />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute end-3.5 top-1/2 size-4 -translate-y-1/2 text-soft"
      />
    </span>
  );
}
