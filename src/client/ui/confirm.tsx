import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ConfirmContext } from './use-confirm.ts';
import type { Question } from './use-confirm.ts';
import { ConfirmPanel } from './confirm-panel.tsx';
import { backdropLook, dialogLook } from './overlay-look.ts';

type Asked = Question & { answer(done: boolean): void; opener: Element | null };

/** Asks the questions of everything below it. A dialog has one of its own, so that what is asked in it lies above it and leaves it open. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [open, setOpen] = useState(false);
  const latest = useRef<Asked | null>(null);
  const settle = (done: boolean) => {
    latest.current?.answer(done);
    latest.current = null;
    setOpen(false);
  };
  const confirm = useMemo(
    () => (question: Question) =>
      new Promise<boolean>((answer) => {
        latest.current?.answer(false);
        latest.current = { ...question, answer, opener: document.activeElement };
        setAsked(latest.current);
        setOpen(true);
      }),
    [],
  );
  // Whoever waits for an answer that can no longer come has been answered no.
  useEffect(() => () => latest.current?.answer(false), []);
  return (
    <ConfirmContext value={confirm}>
      {children}
      <AlertDialog.Root open={open} onOpenChange={(next) => next || settle(false)}>
        <AlertDialog.Portal>
          <AlertDialog.Backdrop forceRender className={backdropLook} />
          {asked && <Popup asked={asked} onSettle={settle} />}
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </ConfirmContext>
  );
}

function Popup({ asked, onSettle }: { asked: Asked; onSettle(done: boolean): void }) {
  const stay = useRef<HTMLButtonElement>(null);
  // What was pressed may be gone with what it took away: the focus then goes to the place in which it stood.
  const place = useRef(asked.opener?.parentElement?.closest<HTMLElement>('[role=dialog], main') ?? null);
  return (
    <AlertDialog.Popup
      initialFocus={stay}
      finalFocus={() => (asked.opener?.isConnected ? true : (place.current ?? true))}
      className={`${dialogLook} max-w-md`}
    >
      <ConfirmPanel question={asked} stay={stay} onSettle={onSettle} />
    </AlertDialog.Popup>
  );
}
