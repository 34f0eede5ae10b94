import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '../../live/live.ts';
import { useSchool } from '../school.ts';
import { hearEmail, isEmptyEmail, keepEmail, keptEmail, noEmail } from './kept-email.ts';
import type { WrittenEmail } from './kept-email.ts';

/** What is in the form; undefined until what was begun earlier is back. */
export function useKeptEmail() {
  const { keep, myId } = useLive();
  const { id: schoolId } = useSchool();
  const [written, setWritten] = useState<WrittenEmail>();
  const latest = useRef<WrittenEmail | undefined>(undefined);
  const show = useCallback((next: WrittenEmail) => {
    latest.current = next;
    setWritten(next);
  }, []);
  useEffect(() => {
    let wanted = true;
    const whose = { myId, schoolId };
    const read = async () => {
      const found = await keptEmail(keep, whose);
      if (wanted && (!latest.current || isEmptyEmail(latest.current))) show(found);
    };
    // A slow storage says what it holds once the form is shown.
    const stops = [hearEmail(keep, whose, show), keep.back.listen(() => void read())];
    void read();
    return () => {
      wanted = false;
      for (const stop of stops) stop();
    };
  }, [keep, myId, schoolId, show]);
  const change = (part: Partial<WrittenEmail>) => {
    const next = { ...(latest.current ?? noEmail), ...part };
    show(next);
    keepEmail(keep, { myId, schoolId }, next);
  };
  return { written, change };
}
