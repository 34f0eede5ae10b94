import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { anyWayLook } from '../ui/field-context.ts';
import { queryOf } from './query-of.ts';

type Props = {
  label: string;
  placeholder?: string;
  value: string;
  onSearch(query: string): void;
  /** It has the focus when it comes. */
  focused?: boolean;
  className?: string;
};

const restMs = 250;

/** Looks for what is typed once the typing has rested. `value` is what is being looked for: going back brings it into the box. */
export function SearchBox({ label, placeholder = label, value, onSearch, focused = false, className = '' }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // What was typed is what is looked for, but for the spaces at its end.
    if (queryOf(typed) !== value) setTyped(value);
  }
  const query = queryOf(typed);
  // By what the list is by then: a filter that was chosen meanwhile stays.
  const search = useEffectEvent((asked: string) => {
    if (asked !== value) onSearch(asked);
  });
  useEffect(() => {
    const timer = setTimeout(() => search(query), restMs);
    return () => clearTimeout(timer);
  }, [query]);
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused]);
  return (
    <label className={`relative block flex-1 ${className}`}>
      <span className="sr-only">{label}</span>
      <Search aria-hidden="true" className="pointer-events-none absolute start-3.5 top-3.5 size-5 text-faint" />
      <input
        ref={box}
        type="search"
        value={typed}
        enterKeyHint="search"
        autoComplete="off"
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
        className={`min-h-12 w-full min-w-0 rounded-xl border border-edge bg-surface ps-11 pe-3 text-base text-ink placeholder:text-faint ${anyWayLook}`}
      />
    </label>
  );
}
