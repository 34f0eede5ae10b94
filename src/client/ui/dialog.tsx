import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { ConfirmProvider } from './confirm.tsx';
import { IconButton } from './icon-button.tsx';
import { backdropLook, dialogLook } from './overlay-look.ts';
import { useUi } from './ui-context.ts';

export type DialogProps = {
  open: boolean;
  onClose(): void;
  title: string;
  /** What the closing button is called, where it is not "close"; Esc and a press beside the dialog close too. */
  closeLabel?: string;
  wide?: boolean;
  children: ReactNode;
};

/** A modal dialog: it keeps the focus inside, puts it first on what is marked `data-autofocus`, and gives it back to whoever opened it. */
export function Dialog({ open, onClose, title, closeLabel, wide = false, children }: DialogProps) {
  const { words } = useUi();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Backdrop forceRender className={backdropLook} />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-autofocus]') ?? true}
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
