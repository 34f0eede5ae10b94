import { School } from 'lucide-react';
import { useState } from 'react';
import { classesAPage, classKinds } from '../../../shared/classes.ts';
import type { ClassPage } from '../../../shared/classes.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { AdminPage } from '../admin-page.tsx';
import { oneOf, orderBy, pageNumber, words } from '../address-parts.ts';
import { FilterSelect } from '../filter-select.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { SearchBox } from '../../search/search-box.tsx';
import { useAddressState } from '../use-address-state.ts';
import { ClassForm } from './class-form.tsx';
import { useClassColumns } from './use-class-columns.tsx';

const order = orderBy(['name', 'level', 'teachers', 'students'], { column: 'name', descending: false });
const parts = { query: words, kind: oneOf(classKinds), year: words, order, page: pageNumber };

/** Every class of a year, by what is looked for. */
export function ClassList() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [{ query, kind, year, order: sort, page }, set] = useAddressState(parts);
  const [making, setMaking] = useState(false);
  const asked = trpc.admin.classes.useQuery(
    {
      establishmentId,
      ...(query && { query }),
      ...(kind && { kind }),
      ...(year && { yearId: year }),
      sort: sort.column,
      descending: sort.descending,
      page,
    },
    fresh,
  );
  const kinds = classKinds.map((value) => ({ value, label: t(`admin.classes.kind.${value}`) }));
  const shown = (data: ClassPage) => (
    <Rows
      data={data}
      sort={sort}
      onSort={(next) => set({ order: next as typeof sort })}
      page={page}
      onPage={(next) => set({ page: next })}
      isFiltered={Boolean(query || kind)}
    />
  );
  return (
    <AdminPage
      title={t('admin.classes')}
      asked={asked}
      actions={<Button onClick={() => setMaking(true)}>{t('admin.classes.new')}</Button>}
    >
      {(data) => (
        <div className="space-y-4">
          <div className="flex flex-wrap gap-3">
            <SearchBox
              className="min-w-48"
              label={t('admin.classes.search')}
              value={query}
              onSearch={(next) => set({ query: next }, { replace: true })}
            />
            <FilterSelect
              label={t('admin.classes.kind')}
              all={t('admin.classes.kind.all')}
              options={kinds}
              value={kind}
              onChange={(next) => set({ kind: next })}
            />
            <YearFilter years={data.years} value={year} onChange={(next) => set({ year: next })} />
          </div>
          {shown(data)}
          <ClassForm open={making} onClose={() => setMaking(false)} />
        </div>
      )}
    </AdminPage>
  );
}

type YearProps = { years: ClassPage['years']; value: string; onChange(year: string): void };

/** Only where there is another one to look at. */
function YearFilter({ years, value, onChange }: YearProps) {
  const t = useTranslate();
  const others = years.filter(({ state }) => state === 'past').map(({ id, name }) => ({ value: id, label: name }));
  if (others.length === 0) return null;
  return (
    <FilterSelect
      label={t('admin.years.year')}
      all={years.find(({ state }) => state === 'current')?.name ?? ''}
      options={others}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
    />
  );
}

type RowsProps = {
  data: ClassPage;
  sort: { column: string; descending: boolean };
  onSort(sort: { column: string; descending: boolean }): void;
  page: number;
  onPage(page: number): void;
  isFiltered: boolean;
};

function Rows({ data, sort, onSort, page, onPage, isFiltered }: RowsProps) {
  const t = useTranslate();
  const columns = useClassColumns();
  const pages = Math.ceil(data.total / classesAPage);
  return (
    <Table
      label={t('admin.classes')}
      columns={columns}
      rows={data.items}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      sort={sort}
      onSort={onSort}
      empty={
        <EmptyState
          icon={School}
          title={t(isFiltered ? 'admin.classes.noneFound' : 'admin.classes.none')}
          text={isFiltered ? undefined : t('admin.classes.noneText')}
        />
      }
      paging={pages > 1 && <Pagination page={page} of={pages} onPage={onPage} />}
    />
  );
}
