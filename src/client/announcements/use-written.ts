import { useEffect, useState } from 'react';
import { useLive } from '../live/live.ts';
import { hearForm, keepForm, keptForm, nothingWritten } from './kept-form.ts';
import type { Written } from './kept-form.ts';

/** What is in the form; undefined until what was begun earlier is back. */
export function useWritten() {
  const { keep, myId } = useLive();
  const [written, setWritten] = useState<Written>();
  useEffect(() => {
    let wanted = true;
    void keptForm(keep, myId).then((found) => wanted && setWritten((before) => before ?? found));
    const stop = hearForm(keep, myId, setWritten);
    return () => {
      wanted = false;
      stop();
    };
  }, [keep, myId]);
  const change = (part: Partial<Written>) => {
    const next = { ...(written ?? nothingWritten), ...part };
    setWritten(next);
    keepForm(keep, myId, next);
  };
  const clear = () => {
    setWritten(nothingWritten);
    keepForm(keep, myId, null);
  };
  return { written, change, clear };
}
