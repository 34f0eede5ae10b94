import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '../live/live.ts';

/** A form that this device keeps. `place`: under which name; `read`: what was kept there, which may be nothing or unreadable; `isSame`: whether the same would be sent of both. */
export type KeptForm<Written> = {
  place: string;
  nothing: Written;
  read(kept: unknown): Written;
  isEmpty(written: Written): boolean;
  isSame(one: Written, other: Written): boolean;
};

/** What is in a form, kept from the first letter on and the same in all tabs; undefined until what was begun earlier is back. */
export function useKeptForm<Written>({ place, nothing, read, isEmpty, isSame }: KeptForm<Written>) {
  const { keep } = useLive();
  const [written, setWritten] = useState<Written>();
  const latest = useRef<Written | undefined>(undefined);
  const show = useCallback((next: Written) => {
    latest.current = next;
    setWritten(next);
  }, []);
  useEffect(() => {
    let wanted = true;
    const begin = async () => {
      const [found] = await keep.all(place);
      if (wanted && (!latest.current || isEmpty(latest.current))) show(read(found?.[1]));
    };
    // A slow storage says what it holds once the form is shown.
    const stops = [keep.hear(place, (_, value) => show(read(value))), keep.back.listen(() => void begin())];
    void begin();
    return () => {
      wanted = false;
      for (const stop of stops) stop();
    };
  }, [keep, place, show, read, isEmpty]);
  const put = (next: Written) => {
    show(next);
    if (isEmpty(next)) keep.delete(place);
    else keep.set(place, next);
  };
  const change = (part: Partial<Written>) => put({ ...(latest.current ?? nothing), ...part });
  /** `sent`: only if nothing else was written meanwhile. */
  const clear = (sent?: Written) => {
    if (!sent || !latest.current || isSame(sent, latest.current)) put(nothing);
  };
  return { written, change, clear };
}
