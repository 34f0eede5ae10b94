import { useEffect, useEffectEvent, useState } from 'react';

/** Whoever types a time goes through others on the way. */
const settledMs = 600;

/** A time of day that is typed: told once it has rested, or is left; what is no time stays as it was typed, and is not told. */
export function useTypedTime(kept: string, onChange: (minute: number) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (!typed) return;
    setTyped(null);
    if (typed !== kept) onChange(minuteOf(typed));
  };
  const settleLater = useEffectEvent(settle);
  useEffect(() => {
    if (!typed) return undefined;
    const timer = setTimeout(() => settleLater(), settledMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { shown: typed ?? kept, type: setTyped, settle };
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
