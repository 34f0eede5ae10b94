import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import type { Ref } from 'react';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { useUi } from './ui-context.ts';
import type { AskedQuestion } from './use-confirm.ts';

type Props = { question: AskedQuestion; stay: Ref<HTMLButtonElement>; onSettle(done: boolean): void };

/** The question and its two answers; the focus is on the harmless one. */
export function ConfirmPanel({ question, stay, onSettle }: Props) {
  const { words } = useUi();
  const { title, text, doLabel, stayLabel = words.cancel, tone = 'danger', act, failed, explain } = question;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const agree = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await act?.();
      onSettle(true);
    } catch (error) {
      setProblem(failed ?? explain(error, 'action').text);
    }
    setBusy(false);
  };
  return (
    <div className="@container flex max-h-[84dvh] flex-col gap-4 overflow-y-auto p-5">
      <div className="space-y-2">
        <AlertDialog.Title className="text-lg font-semibold text-balance wrap-anywhere">{title}</AlertDialog.Title>
        <AlertDialog.Description render={<div />} className="space-y-2 text-pretty text-soft">
          {text}
        </AlertDialog.Description>
      </div>
      {problem && <ErrorNote>{problem}</ErrorNote>}
      <div className="flex flex-col-reverse flex-wrap gap-2 *:min-h-12 @sm:flex-row @sm:justify-end @sm:*:min-h-11">
        <Button ref={stay} variant="secondary" onClick={() => onSettle(false)}>
          {stayLabel}
        </Button>
        <Button variant={tone} busy={busy} onClick={() => void agree()}>
          {doLabel}
        </Button>
      </div>
    </div>
  );
}
