import { X } from 'lucide-react';
import type { NamedGroup } from '../../shared/announcements.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { keyOf, nameOfGroup } from './group-names.ts';

type Props = { groups: readonly NamedGroup[]; onRemove(group: NamedGroup): void };

/** The groups that have been chosen so far, each with the way out of it. */
export function GroupChips({ groups, onRemove }: Props) {
  const t = useTranslate();
  return (
    <ul className="mb-2 flex flex-wrap gap-2 empty:hidden">
      {groups.map((group) => (
        <li key={keyOf(group)} className="flex max-w-full items-center rounded-full bg-sunken ps-3.5">
          <bdi className="truncate text-sm font-medium">{nameOfGroup(group, t)}</bdi>
          <button
            type="button"
            aria-label={t('announcing.remove', { name: nameOfGroup(group, t) })}
            onClick={() => onRemove(group)}
            className="inline-flex size-10 shrink-0 items-center justify-center rounded-full text-soft hover:text-ink pointer-coarse:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
