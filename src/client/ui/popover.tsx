import { Popover as Base } from '@base-ui/react/popover';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmProvider } from './confirm.tsx';
import { layerLook, popupLook } from './overlay-look.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

export type PopoverProps = {
  /** The name of the button that opens it. */
  label: string;
  /** What the button shows; decoration to a screen reader. */
  trigger: ReactNode;
  triggerClassName?: string;
  children(close: () => void): ReactNode;
};

/** A panel under its button: Esc, a press elsewhere and leaving it with Tab close it. */
export function Popover({ label, trigger, triggerClassName = '', children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      <Base.Trigger title={label} className={triggerClassName}>
        <VisuallyHidden>{label}</VisuallyHidden>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={8} collisionPadding={8} className={layerLook}>
          <Base.Popup aria-label={label} className={`w-72 ${popupLook}`}>
            <ConfirmProvider>{children(() => setOpen(false))}</ConfirmProvider>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
