import { createContext, use } from 'react';
import type { ReactNode } from 'react';

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

/** True once it was agreed to and, where there is something to do, done. */
export type Confirm = (question: Question) => Promise<boolean>;

export const ConfirmContext = createContext<Confirm | null>(null);

/** Asks before what cannot be undone: `if (await confirm({ title, doLabel })) …`. */
export function useConfirm(): Confirm {
  const confirm = use(ConfirmContext);
  if (!confirm) throw new Error('useConfirm outside of <Overlays>');
  return confirm;
}
