import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export type Chip = { key: string; name: string; removeLabel: string; before?: ReactNode };

type Props = { chips: readonly Chip[]; className?: string; onRemove(key: string): void };

/** What has been chosen so far, each with the way out of it; from there the focus goes on to the next. */
export function Chips({ chips, className = '', onRemove }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = removed.current;
    if (at === null) return;
    removed.current = null;
    // On the chip that took its place; after the last, on what comes after all of them.
    const buttons = list.current?.querySelectorAll('button');
    const next = buttons?.[Math.min(at, buttons.length - 1)] ?? afterChips(list.current);
    next?.focus();
  });
  return (
    <ul ref={list} className={`flex flex-wrap gap-2 empty:hidden ${className}`}>
      {chips.map(({ key, name, removeLabel, before }, index) => (
        <li
          key={key}
          className={`flex max-w-full items-center rounded-full bg-sunken ${before ? 'gap-2 ps-1' : 'gap-1 ps-3.5'}`}
        >
          {before}
          <bdi className="truncate text-sm font-medium">{name}</bdi>
          <button
            type="button"
            aria-label={removeLabel}
            onClick={() => {
              removed.current = index;
              onRemove(key);
            }}
            className="inline-flex size-10 shrink-0 items-center justify-center rounded-full text-soft hover:text-ink pointer-coarse:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}

const boxes = ['input', 'select', 'button'].flatMap((box) => [`ul ~ * ${box}`, `ul ~ ${box}`]).join();

function afterChips(list: Element | null): HTMLElement | null {
  return list?.parentElement?.querySelector<HTMLElement>(boxes) ?? null;
}
