import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Asked } from './confirm-layer.tsx';
import { newLayer } from './layer.ts';
import { ShownLayer } from './shown-layer.tsx';
import { ConfirmContext } from './use-confirm.ts';
import type { AskedQuestion } from './use-confirm.ts';

const layer = newLayer(async () => (await import('./confirm-layer.tsx')).ConfirmLayer);

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
    () => (question: AskedQuestion) =>
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
      <ShownLayer layer={layer} props={{ asked, open, onSettle: settle }} open={open} onClose={() => settle(false)} />
    </ConfirmContext>
  );
}
