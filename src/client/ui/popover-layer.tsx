import { Popover as Base } from '@base-ui/react/popover';
import { ConfirmProvider } from './confirm.tsx';
import { layerLook, popupLook } from './overlay-look.ts';
import type { PopoverProps } from './popover.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type PopoverLayerProps = PopoverProps & { open: boolean; onOpen(open: boolean): void };

/** The button and its panel, from the first opening on. */
export function PopoverLayer({ label, trigger, triggerClassName, open, onOpen, children }: PopoverLayerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpen(next)}>
      <Base.Trigger title={label} className={triggerClassName}>
        <VisuallyHidden>{label}</VisuallyHidden>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner align="end" sideOffset={8} collisionPadding={8} className={layerLook}>
          <Base.Popup aria-label={label} className={`w-72 ${popupLook}`}>
            <ConfirmProvider>{children(() => onOpen(false))}</ConfirmProvider>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
