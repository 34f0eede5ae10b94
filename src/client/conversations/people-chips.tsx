import type { Contact } from '../../shared/public.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Chips } from '../ui/chips.tsx';

export type PeopleChipsProps = {
  people: readonly (Pick<Contact, 'userId' | 'name'> & Partial<Pick<Contact, 'photo'>>)[];
  className?: string;
  onRemove(userId: string): void;
};

/** Who has been chosen so far, each with the way out of it. */
export function PeopleChips({ people, className = '', onRemove }: PeopleChipsProps) {
  const t = useTranslate();
  const chips = people.map(({ userId, name, photo }) => ({
    key: userId,
    name,
    removeLabel: t('group.remove', { name: isolated(name) }),
    before: <Avatar name={name} seed={userId} photo={photo} size="small" />,
  }));
  return <Chips chips={chips} className={className} onRemove={onRemove} />;
}
