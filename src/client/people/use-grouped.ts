import { useMemo } from 'react';
import { isStaff } from '../../shared/may.ts';
import type { Contact } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import type { PickGroup } from '../ui/pick-list.tsx';
import type { Contacts } from './use-contacts.ts';

/** Before anything is typed, families by their class and staff by what they are; what was found stands as it was found, the likeliest first. */
export function useGrouped({ query, found }: Contacts): readonly PickGroup<Contact>[] {
  const t = useTranslate();
  return useMemo(() => {
    if (found.length === 0) return [];
    if (query !== '') return [{ label: '', items: found }];
    const groups = new Map<string, Contact[]>();
    for (const contact of found) {
      const { role, classes } = contact;
      const label = (isStaff(role) ? undefined : classes[0]) ?? t(`role.${role}`);
      groups.set(label, [...(groups.get(label) ?? []), contact]);
    }
    return [...groups].map(([label, items]) => ({ label, items }));
  }, [query, found, t]);
}
