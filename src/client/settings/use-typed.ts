import { useEffect, useEffectEvent, useState } from 'react';

/** Whoever types a time goes through others on the way. */
const settledMs = 600;

type Options<Value> = { isFit(typed: Value): boolean; keep(typed: Value): void };

/** What is typed is kept once it has rested, or is left; what is not fit stays as it was typed, and is not kept. */
export function useTyped<Value>(kept: Value, { isFit, keep }: Options<Value>) {
  const [typed, setTyped] = useState<Value | null>(null);
  const settle = () => {
    if (typed === null || !isFit(typed)) return;
    setTyped(null);
    if (JSON.stringify(typed) !== JSON.stringify(kept)) keep(typed);
  };
  const settleLater = useEffectEvent(settle);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => settleLater(), settledMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return { shown: typed ?? kept, type: (next: Value) => setTyped(next), settle };
}
