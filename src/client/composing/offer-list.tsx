import { useEffect, useRef } from 'react';
import type { Offer } from './completing.ts';

type Props = { id: string; label: string; offered: readonly Offer[]; at: number; onTake(offer: Offer): void };

/** The id of one of what a list offers. */
export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

/** What is offered, the marked one in sight. */
export function OfferList({ id, label, offered, at, onTake }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // What a browser answers to it is nothing to undo.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      className="mb-1 max-h-60 overflow-y-auto rounded-2xl border border-line bg-raised p-1 shadow-float short:max-h-22"
    >
      {offered.map((offer, index) => (
        <li
          key={offer.key}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === at}
          title={offer.label}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
          className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-xl px-2.5 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-ink forced-colors:aria-selected:outline-2 pointer-coarse:min-h-11"
        >
          <span aria-hidden="true" className="flex shrink-0 text-xl">
            {offer.sign}
          </span>
          <bdi className="truncate">{offer.label}</bdi>
          {offer.note && <bdi className="ms-auto max-w-1/2 shrink-0 truncate ps-2 text-sm text-soft">{offer.note}</bdi>}
        </li>
      ))}
    </ul>
  );
}
