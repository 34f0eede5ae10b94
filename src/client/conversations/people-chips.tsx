import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import type { Contact } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Avatar } from '../ui/avatar.tsx';

export type PeopleChipsProps = {
  people: readonly (Pick<Contact, 'userId' | 'name'> & Partial<Pick<Contact, 'photo'>>)[];
  className?: string;
  onRemove(userId: string): void;
};

/** Who has been chosen so far, each with the way out of it. */
export function PeopleChips({ people, className = '', onRemove }: PeopleChipsProps) {
  const t = useTranslate();
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
      {people.map(({ userId, name, photo }, index) => (
        <li key={userId} className="flex max-w-full items-center gap-2 rounded-full bg-sunken ps-1">
          <Avatar name={name} seed={userId} photo={photo} size="small" />
          <bdi className="truncate text-sm font-medium">{name}</bdi>
          <button
            type="button"
            aria-label={t('group.remove', { name: isolated(name) })}
            onClick={() => {
              removed.current = index;
              onRemove(userId);
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

function afterChips(list: Element | null): HTMLElement | null {
  return (
    list?.parentElement?.querySelector<HTMLElement>('ul ~ * input, ul ~ input, ul ~ button, ul ~ * button') ?? null
  );
}
