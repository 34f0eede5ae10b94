import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useRef } from 'react';
import { isFocusLost } from './is-focus-lost.ts';
import { ConfirmPanel } from './confirm-panel.tsx';
import { backdropLook, dialogLook } from './overlay-look.ts';
import type { AskedQuestion } from './use-confirm.ts';

export type Asked = AskedQuestion & { answer(done: boolean): void; opener: Element | null };
export type ConfirmLayerProps = { asked: Asked | null; open: boolean; onSettle(done: boolean): void };

/** A question above everything else that is open. */
export function ConfirmLayer({ asked, open, onSettle }: ConfirmLayerProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => next || onSettle(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop forceRender className={backdropLook} />
        {asked && <Popup asked={asked} onSettle={onSettle} />}
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function Popup({ asked, onSettle }: { asked: Asked; onSettle(done: boolean): void }) {
  const stay = useRef<HTMLButtonElement>(null);
  // What was pressed may be gone with what it took away: the focus then goes to the place in which it stood.
  const place = useRef(asked.opener?.parentElement?.closest<HTMLElement>('[role=dialog], main') ?? null);
  return (
    <AlertDialog.Popup
      initialFocus={stay}
      finalFocus={() => isFocusLost() && (asked.opener?.isConnected ? true : (place.current ?? true))}
      className={`${dialogLook} max-w-md`}
    >
      <ConfirmPanel question={asked} stay={stay} onSettle={onSettle} />
    </AlertDialog.Popup>
  );
}
