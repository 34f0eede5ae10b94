import { createContext, use } from 'react';

export type ToastMessage = {
  text: string;
  tone?: 'info' | 'good' | 'danger';
  /** What can be done about it: "retry", mostly. Pressing it closes the toast. */
  action?: { label: string; onPress(): void };
};

export type Toast = (message: ToastMessage) => void;

export const ToastContext = createContext<Toast | null>(null);

/** Says what became of a loose action, which has no form and no dialog to say it in. */
export function useToast(): Toast {
  const toast = use(ToastContext);
  if (!toast) throw new Error('useToast outside of <Overlays>');
  return toast;
}
