import { useTranslate } from '../i18n/use-translate.ts';
import { Segments } from '../ui/segments.tsx';
import { listFilters } from './filters.ts';
import type { ListFilter } from './filters.ts';

export type ListFilterProps = { filter: ListFilter; onFilter(filter: ListFilter): void };

/** What of the list is shown. */
export function ListFilterChoice({ filter, onFilter }: ListFilterProps) {
  const t = useTranslate();
  const options = listFilters.map((value) => ({ value, label: t(`list.${value}`) }));
  return (
    <div className="px-4 pb-2">
      <Segments plain label={t('list.filter')} options={options} value={filter} onChange={onFilter} />
    </div>
  );
}
