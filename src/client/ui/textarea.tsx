import type { ComponentProps } from 'react';
import { boxLook, useBox } from './field-context.ts';

/** A box of several lines that grows with its text, up to half of the window. */
export function Textarea({ className = '', ...props }: ComponentProps<'textarea'>) {
  const box = useBox(props);
  return (
    <textarea
      dir="auto"
      rows={3}
      {...props}
      {...box}
      className={`field-sizing-content max-h-[50dvh] min-h-24 resize-y py-2.5 ${boxLook} ${className}`}
    />
  );
}
