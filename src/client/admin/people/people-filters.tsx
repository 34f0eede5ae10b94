import type { ClassName } from '../../../shared/people.ts';
import { roles } from '../../../shared/public.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { FilterSelect } from '../filter-select.tsx';
import { SearchBox } from '../../search/search-box.tsx';
import { filters } from './people-address.ts';
import type { PeopleAddress } from './people-address.ts';

type Props = {
  address: PeopleAddress;
  classes: readonly ClassName[];
  onChange(change: Partial<PeopleAddress>, options?: { replace: boolean }): void;
};

/** Above the list: what is looked for, and to whom it is narrowed. */
export function PeopleFilters({ address, classes, onChange }: Props) {
  const t = useTranslate();
  return (
    <search className="flex flex-wrap gap-3">
      <SearchBox
        className="min-w-48"
        label={t('people.search')}
        value={address.query}
        onSearch={(query) => onChange({ query }, { replace: true })}
      />
      <FilterSelect
        label={t('people.role')}
        all={t('people.role.all')}
        options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        value={address.role}
        onChange={(role) => onChange({ role })}
      />
      <FilterSelect
        label={t('people.class')}
        all={t('people.class.all')}
        options={classes.map(({ id, name }) => ({ value: id, label: name }))}
        value={address.class || null}
        onChange={(id) => onChange({ class: id ?? '' })}
      />
      <FilterSelect
        label={t('people.filter')}
        all={t('people.filter.all')}
        options={filters.map((filter) => ({ value: filter, label: t(`people.filter.${filter}`) }))}
        value={address.filter}
        onChange={(filter) => onChange({ filter })}
      />
    </search>
  );
}
