import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
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
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!open) return undefined;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <div
      ref={place}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        title={label}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
        className={triggerClassName}
      >
        <VisuallyHidden>{label}</VisuallyHidden>
        {trigger}
      </button>
      {open && (
        <div
          id={panelId}
          role="group"
          aria-label={label}
          className="absolute end-0 top-full z-30 mt-2 max-h-[calc(100dvh-5rem)] w-72 max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded-2xl border border-line bg-raised p-2 shadow-float motion-reduce:animate-none"
        >
          {children(() => setOpen(false))}
        </div>
      )}
    </div>
  );
}
