import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../../shared/places.ts';
import { BrandMark } from './brand-mark.tsx';
import { OutlinePage } from './outline.tsx';

const patienceMs = 10_000;

/** What stands there for the moment before anything is known: the page's outline, without words, since the language may not be here yet. After ten seconds `late` has them. */
export function Splash({ late }: { late?: ReactNode }) {
  const [path] = useLocation();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (isLate && late) return late;
  const place = placeOf(path);
  return place ? <OutlinePage outline={place.outline} /> : <BlankPage />;
}

/** For an address that says nothing of what it leads to. */
export function BlankPage() {
  return (
    <div aria-busy="true" className="flex min-h-dvh items-center justify-center">
      <BrandMark className="size-12" />
    </div>
  );
}
