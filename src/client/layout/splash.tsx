import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark.tsx';

const patienceMs = 10_000;

/** What stands there for the moment before anything is known; it has no words, since the language may not be here yet. After ten seconds `late` has them. */
export function Splash({ late }: { late?: ReactNode }) {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (isLate && late) return late;
  return (
    <div aria-busy="true" className="flex min-h-dvh items-center justify-center">
      <span className="animate-late">
        <BrandMark className="size-12 animate-pulse motion-reduce:animate-none" />
      </span>
    </div>
  );
}
