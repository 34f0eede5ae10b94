import { useMemo } from 'react';
import { useToast } from '../ui/use-toast.ts';
import type { Toast } from '../ui/use-toast.ts';
import { useUi } from '../ui/ui-context.ts';
import type { Ui } from '../ui/ui-context.ts';

type Attempt = (call: () => Promise<unknown>) => Promise<void>;

/** Does what has no form to fail in: what could not be done is said, and offered again. It stays the same function. */
export function useAttempt(): Attempt {
  const toast = useToast();
  const { explain, words } = useUi();
  return useMemo(() => newAttempt(toast, explain, words.retry), [toast, explain, words.retry]);
}

function newAttempt(toast: Toast, explain: Ui['explain'], label: string): Attempt {
  return async function attempt(call) {
    try {
      await call();
    } catch (error) {
      const action = { label, onPress: () => void attempt(call) };
      toast({ tone: 'danger', text: explain(error, 'action').text, action });
    }
  };
}
