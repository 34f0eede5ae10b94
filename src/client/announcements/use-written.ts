import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '../live/live.ts';
import { hearForm, isEmpty, isSame, keepForm, keptForm, nothingWritten } from './kept-form.ts';
import type { Written } from './kept-form.ts';

/** What is in the form of a new announcement, or of a shared draft; undefined until what was begun earlier is back. */
export function useWritten(form = 'new') {
  const { keep, myId } = useLive();
  const [written, setWritten] = useState<Written>();
  const latest = useRef<Written | undefined>(undefined);
  const show = useCallback((next: Written) => {
    latest.current = next;
    setWritten(next);
  }, []);
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const found = await keptForm(keep, myId, form);
      if (wanted && (!latest.current || isEmpty(latest.current))) show(found);
    };
    // A slow storage says what it holds once the form is shown.
    const stops = [hearForm(keep, myId, show, form), keep.back.listen(() => void read())];
    void read();
    return () => {
      wanted = false;
      for (const stop of stops) stop();
    };
  }, [keep, myId, show, form]);
  const change = (part: Partial<Written>) => {
    const next = { ...(latest.current ?? nothingWritten), ...part };
    show(next);
    keepForm(keep, myId, next, form);
  };
  /** `sent`: only if nothing else was written meanwhile. */
  const clear = (sent?: Written) => {
    if (sent && latest.current && !isSame(sent, latest.current)) return;
    show(nothingWritten);
    keepForm(keep, myId, null, form);
  };
  return { written, change, clear };
}
