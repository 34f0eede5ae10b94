import { useState } from 'react';
import type { ReactNode } from 'react';
import { newLayer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type PopoverProps = {
  /** The name of the button that opens it. */
  label: string;
  /** What the button shows; decoration to a screen reader. */
  trigger: ReactNode;
  triggerClassName?: string;
  children(close: () => void): ReactNode;
};

const layer = newLayer(async () => (await import('./popover-layer.tsx')).PopoverLayer);

/** A panel under its button: Esc, a press elsewhere and leaving it with Tab close it. */
export function Popover(props: PopoverProps) {
  const { label, trigger, triggerClassName } = props;
  const [open, setOpen] = useState(false);
  return (
    <ShownLayer
      layer={layer}
      props={{ ...props, open, onOpen: setOpen }}
      open={open}
      onClose={() => setOpen(false)}
      until={
        <button
          type="button"
          title={label}
          aria-haspopup="dialog"
          aria-expanded={open}
          className={triggerClassName}
          onClick={() => setOpen(!open)}
        >
          <VisuallyHidden>{label}</VisuallyHidden>
          {trigger}
        </button>
      }
    />
  );
}
