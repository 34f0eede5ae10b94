import { createContext, use, useCallback } from 'react';
import type { ReactNode } from 'react';
import { useUi } from './ui-context.ts';
import type { Ui } from './ui-context.ts';

export type Question = {
  title: ReactNode;
  /** What will be done, and what is lost by it. */
  text?: ReactNode;
  doLabel: ReactNode;
  stayLabel?: string;
  tone?: 'danger' | 'primary';
  /** Done while the question still stands: if it fails, why is said in it, and it may be tried again. */
  act?(): Promise<unknown>;
  /** What is then said, where the error's own reason would not help. */
  failed?: string;
};

/** `explain`: in the words of the page that asks, which knows sentences that the frame around it does not. */
export type AskedQuestion = Question & Pick<Ui, 'explain'>;

/** True once it was agreed to and, where there is something to do, done. */
export type Confirm = (question: Question) => Promise<boolean>;

export const ConfirmContext = createContext<((question: AskedQuestion) => Promise<boolean>) | null>(null);

/** Asks before what cannot be undone: `if (await confirm({ title, doLabel })) …`. */
export function useConfirm(): Confirm {
  const confirm = use(ConfirmContext);
  const { explain } = useUi();
  if (!confirm) throw new Error('useConfirm outside of <Overlays>');
  return useCallback((question) => confirm({ ...question, explain }), [confirm, explain]);
}
