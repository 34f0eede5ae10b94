import { X } from 'lucide-react';
import type { Contact } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Avatar } from '../ui/avatar.tsx';

export type PeopleChipsProps = { people: Contact[]; className?: string; onRemove(userId: string): void };

/** Who has been chosen so far, each with the way out of it. */
export function PeopleChips({ people, className = '', onRemove }: PeopleChipsProps) {
  const t = useTranslate();
  return (
    <ul className={`flex flex-wrap gap-2 empty:hidden ${className}`}>
      {people.map(({ userId, name }) => (
        <li key={userId} className="flex max-w-full items-center gap-2 rounded-full bg-sunken ps-1">
          <Avatar name={name} seed={userId} size="small" />
          <bdi className="truncate text-sm font-medium">{name}</bdi>
          <button
            type="button"
            aria-label={t('group.remove', { name: isolated(name) })}
            onClick={() => onRemove(userId)}
            className="inline-flex size-10 shrink-0 items-center justify-center rounded-full text-soft hover:text-ink pointer-coarse:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
