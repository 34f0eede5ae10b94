import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

export type DialogProps = {
  open: boolean;
  onClose(): void;
  title: string;
  /** What the closing button is called, in the reader's language; Esc and a press beside the dialog close too. */
  closeLabel: string;
  children: ReactNode;
};

/** The browser's own modal dialog: it keeps the focus inside, puts it first on what is marked `data-autofocus`, and gives it back to whoever opened it. */
export function Dialog({ open, onClose, title, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return undefined;
    const opener = document.activeElement;
    element.showModal();
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => {
      element.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // Esc is this dialog's alone: what it was opened from, another dialog or a menu, stays.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className="m-auto w-full max-w-lg animate-appear overflow-hidden rounded-2xl border border-line bg-raised p-0 text-ink shadow-float backdrop:bg-black/40 motion-reduce:animate-none max-sm:mt-0 max-sm:mb-auto max-sm:max-w-none max-sm:rounded-t-none"
    >
      <div className="flex max-h-[85dvh] flex-col">
        <header className="flex items-center justify-between gap-3 ps-5 pe-2 pt-2">
          <h2 id={titleId} className="text-lg font-semibold text-balance">
            {title}
          </h2>
          <IconButton label={closeLabel} icon={X} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
