import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { useUi } from './ui-context.ts';

export type WholeWindowProps = {
  open: boolean;
  onClose(): void;
  title: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  onKeyDown?(event: KeyboardEvent): void;
  children: ReactNode;
};

/** Something to look at that takes the whole window, on a dark ground in either theme. Esc and a button close it, and the focus goes back. */
export function WholeWindow({ open, onClose, title, actions, onKeyDown, children }: WholeWindowProps) {
  const { words } = useUi();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => next || onClose()}>
      <Base.Portal>
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-autofocus]') ?? true}
          onKeyDown={onKeyDown}
          style={{ colorScheme: 'dark' }}
          className="fixed inset-0 z-40 flex flex-col bg-surface text-ink outline-none"
        >
          <header className="flex min-h-14 shrink-0 items-center gap-1 ps-4 pe-2">
            <Base.Title className="flex min-w-0 flex-1 items-baseline gap-3 text-base font-semibold">
              {title}
            </Base.Title>
            {actions}
            <IconButton label={words.close} icon={X} onClick={onClose} />
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
