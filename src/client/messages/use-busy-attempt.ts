import { useState } from 'react';
import { useAttempt } from './use-attempt.ts';

/** As `useAttempt`, from a button that turns meanwhile. */
export function useBusyAttempt(): [busy: boolean, start: (call: () => Promise<unknown>) => void] {
  const attempt = useAttempt();
  const [busy, setBusy] = useState(false);
  const run = async (call: () => Promise<unknown>) => {
    setBusy(true);
    await attempt(call);
    setBusy(false);
  };
  return [busy, (call) => void run(call)];
}
