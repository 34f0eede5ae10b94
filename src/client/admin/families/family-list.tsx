import { UsersRound } from 'lucide-react';
import { familiesAPage, guardianAccesses } from '../../../shared/families.ts';
import type { FamilyPage, FamilyRow, GuardianRow } from '../../../shared/families.ts';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { Tag } from '../../ui/tag.tsx';
import { AdminPage } from '../admin-page.tsx';
import { oneOf, pageNumber, words } from '../address-parts.ts';
import { FilterSelect } from '../filter-select.tsx';
import { fresh } from '../fresh.ts';
import { usePanelHref, useSchool } from '../school.ts';
import { SearchBox } from '../../search/search-box.tsx';
import { useAddressState } from '../use-address-state.ts';

const filters = ['without', ...guardianAccesses] as const;
const parts = { query: words, show: oneOf(filters), page: pageNumber };

/** Every child of the school with who answers for them and what each may; those without anybody are one press away. */
export function FamilyList() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [{ query, show, page }, set] = useAddressState(parts);
  const filter = show === 'without' ? { withoutGuardian: true as const } : show ? { access: show } : {};
  const asked = trpc.admin.guardianships.useQuery({ establishmentId, ...(query && { query }), ...filter, page }, fresh);
  const options = filters.map((value) => ({ value, label: t(`admin.families.show.${value}`) }));
  return (
    <AdminPage title={t('admin.families')} text={t('admin.families.text')} asked={asked}>
      {(data) => (
        <div className="space-y-4">
          <div className="flex flex-wrap gap-3">
            <SearchBox
              className="min-w-48"
              label={t('admin.families.search')}
              value={query}
              onSearch={(next) => set({ query: next }, { replace: true })}
            />
            <FilterSelect
              label={t('admin.families.right')}
              all={t('admin.families.show.all')}
              options={options}
              value={show}
              onChange={(next) => set({ show: next })}
            />
          </div>
          <Rows data={data} page={page} onPage={(next) => set({ page: next })} isFiltered={Boolean(query || show)} />
        </div>
      )}
    </AdminPage>
  );
}

type RowsProps = { data: FamilyPage; page: number; onPage(page: number): void; isFiltered: boolean };

function Rows({ data, page, onPage, isFiltered }: RowsProps) {
  const t = useTranslate();
  const columns = useColumns();
  const pages = Math.ceil(data.total / familiesAPage);
  return (
    <Table
      label={t('admin.families')}
      columns={columns}
      rows={data.items}
      idOf={({ studentId }) => studentId}
      nameOf={({ name }) => name}
      empty={
        <EmptyState icon={UsersRound} title={t(isFiltered ? 'admin.families.noneFound' : 'admin.families.none')} />
      }
      paging={pages > 1 && <Pagination page={page} of={pages} onPage={onPage} />}
    />
  );
}

function useColumns(): Column<FamilyRow>[] {
  const t = useTranslate();
  const hrefOf = usePanelHref();
  return [
    {
      id: 'name',
      title: t('admin.families.child'),
      renderCell: ({ studentId, name }) => (
        <Link href={hrefOf('families', studentId)}>
          <bdi>{name}</bdi>
        </Link>
      ),
    },
    {
      id: 'classes',
      title: t('admin.classes'),
      renderCell: ({ classes }) => (
        <span className="inline-flex flex-wrap gap-1.5">
          {classes.map((name) => (
            <Tag key={name}>
              <bdi>{name}</bdi>
            </Tag>
          ))}
        </span>
      ),
    },
    {
      id: 'guardians',
      title: t('admin.families.guardians'),
      renderCell: ({ guardians }) => <Guardians guardians={guardians} />,
    },
  ];
}

function Guardians({ guardians }: { guardians: readonly GuardianRow[] }) {
  const t = useTranslate();
  const isWithout = guardians.every(({ access }) => access === 'none');
  return (
    <span className="block space-y-1">
      {guardians.map(({ userId, name, access }) => (
        <span key={userId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <bdi>{name}</bdi>
          {access !== 'writes' && <AccessTag access={access} />}
        </span>
      ))}
      {isWithout && <Tag tone="warn">{t('admin.families.without')}</Tag>}
    </span>
  );
}

/** What somebody may on account of a child, where it is not all that a guardian may. */
export function AccessTag({ access }: { access: GuardianRow['access'] }) {
  const t = useTranslate();
  const tone = { writes: 'good', reads: 'plain', none: 'danger' } as const;
  return <Tag tone={tone[access]}>{t(`admin.families.access.${access}`)}</Tag>;
}
