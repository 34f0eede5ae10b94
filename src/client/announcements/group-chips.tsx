import type { NamedGroup } from '../../shared/announcements.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Chips } from '../ui/chips.tsx';
import { keyOf, nameOfGroup } from './group-names.ts';

type Props = { groups: readonly NamedGroup[]; onChange(groups: NamedGroup[]): void };

/** The groups that have been chosen so far, each with the way out of it. */
export function GroupChips({ groups, onChange }: Props) {
  const t = useTranslate();
  const chips = groups.map((group) => {
    const name = nameOfGroup(group, t);
    return { key: keyOf(group), name, removeLabel: t('announcing.remove', { name }) };
  });
  return (
    <Chips
      chips={chips}
      className="mb-2"
      onRemove={(key) => onChange(groups.filter((group) => keyOf(group) !== key))}
    />
  );
}
