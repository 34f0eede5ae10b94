import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef } from 'react';
import { isFocusLost } from './is-focus-lost.ts';
import { ConfirmProvider } from './confirm.tsx';
import type { DialogProps } from './dialog.tsx';
import { IconButton } from './icon-button.tsx';
import { backdropLook, dialogLook } from './overlay-look.ts';
import { useUi } from './ui-context.ts';

export function DialogLayer({ open, onClose, title, closeLabel, wide = false, focusAfter, children }: DialogProps) {
  const { words } = useUi();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop forceRender className={backdropLook} />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-autofocus]') ?? true}
          finalFocus={() => isFocusLost() && (focusAfter?.() ?? true)}
          className={`${dialogLook} ${wide ? 'max-w-2xl' : 'max-w-lg'}`}
        >
          <div className="@container flex max-h-[84dvh] flex-col">
            <header className="flex items-center justify-between gap-3 ps-5 pe-2 pt-2">
              <Base.Title className="min-w-0 text-lg font-semibold text-balance wrap-anywhere">{title}</Base.Title>
              <IconButton label={closeLabel ?? words.close} icon={X} onClick={onClose} />
            </header>
            <ConfirmProvider>{children}</ConfirmProvider>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
