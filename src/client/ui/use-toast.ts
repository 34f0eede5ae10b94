import { createContext, use } from 'react';

export type ToastMessage = {
  text: string;
  /** Who says it, in a line of its own above the text. */
  heading?: string;
  /** `news`: somebody wrote. */
  tone?: 'info' | 'good' | 'news' | 'danger';
  /** How long it stays at least, where its tone is not to say that. */
  staysMs?: number;
  /** What is said under the same key takes the place of what was. */
  key?: string;
  /** Puts it away where it is of no more use. */
  signal?: AbortSignal;
  /** What can be done about it: "retry", mostly. Pressing it closes the toast. `whole`: wherever on the toast one presses. */
  action?: { label: string; onPress(): void; whole?: boolean };
};

export type Toast = (message: ToastMessage) => void;

export const ToastContext = createContext<Toast | null>(null);

/** Says what became of a loose action, which has no form and no dialog to say it in. */
export function useToast(): Toast {
  const toast = use(ToastContext);
  if (!toast) throw new Error('useToast outside of <Overlays>');
  return toast;
}
