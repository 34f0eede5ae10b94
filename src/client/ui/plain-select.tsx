import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { boxLook, useBox } from './field-context.ts';

type Props = ComponentProps<'select'> & {
  /** For a cell of a table, where room for its words is scarce. */
  dense?: boolean;
};

/** The browser's own select, with options as its children: for pages that load none of what lies above a page, and for phones. */
export function PlainSelect({ className = '', dense = false, ...props }: Props) {
  const box = useBox(props);
  return (
    <span className={`relative block ${className}`}>
      <select
        {...props}
        {...box}
        className={`${boxLook} appearance-none ${dense ? 'ps-2.5 pe-7 @2xl:text-sm' : 'pe-10'}`}
      />
      <ChevronDown
        aria-hidden="true"
        className={`pointer-events-none absolute top-1/2 size-4 -translate-y-1/2 text-soft ${dense ? 'end-2' : 'end-3.5'}`}
      />
    </span>
  );
}
