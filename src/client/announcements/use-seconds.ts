import { useEffect, useState } from 'react';
import { serverNow } from '../live/server-clock.ts';

/** How many seconds are left until then by the server's clock, each second anew; 0 once it is over. */
export function useSecondsUntil(at: Date): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(at));
  const isOver = seconds === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => setSeconds(secondsUntil(at)), 1_000);
    return () => clearInterval(timer);
  }, [at, isOver]);
  return seconds;
}

function secondsUntil(at: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - serverNow()) / 1_000));
}
