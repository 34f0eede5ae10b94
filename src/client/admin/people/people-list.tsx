import { useState } from 'react';
import { useTranslate } from '../../i18n/use-translate.ts';
import { trpc } from '../../trpc.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { AdminPage } from '../admin-page.tsx';
import { Answered } from '../../layout/answered.tsx';
import { fresh } from '../fresh.ts';
import { useSchool } from '../school.ts';
import { useAddressState } from '../use-address-state.ts';
import { AddPerson } from './add-person.tsx';
import { ChosenActions } from './chosen-actions.tsx';
import { ExportButton } from './export-button.tsx';
import { NobodyFound } from './nobody-found.tsx';
import { choiceOf, peopleAddress } from './people-address.ts';
import type { PeopleAddress } from './people-address.ts';
import { PeopleFilters } from './people-filters.tsx';
import { usePeopleColumns } from './use-people-columns.tsx';

const pageSize = 50;

/** Everyone of the school: looked for, narrowed, ordered and paged in the address; several are chosen over all pages. */
export function PeopleList() {
  const t = useTranslate();
  const { id: establishmentId } = useSchool();
  const [address, setAddress] = useAddressState(peopleAddress);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = usePeopleColumns();
  const choice = choiceOf(address);
  const { sort, page, after } = address;
  const order = { by: sort.column, descending: sort.descending };
  const input = { ...choice, establishmentId, sort: order, cursor: after || undefined, limit: pageSize };
  const asked = trpc.admin.people.useQuery(input, fresh);
  // Another list has no page in common with this one.
  const change = (next: Partial<PeopleAddress>, options?: { replace: boolean }) =>
    setAddress({ after: '', ...next }, options);
  return (
    <AdminPage
      title={t('admin.people')}
      text={asked.data ? t('people.total', { count: asked.data.total }) : '\u00a0'}
      actions={
        <>
          <ExportButton variant="secondary" input={{ ...choice, establishmentId }} />
          <AddPerson />
        </>
      }
    >
      <PeopleFilters address={address} classes={asked.data?.classes ?? []} onChange={change} />
      <Answered asked={asked}>
        {({ items, total, classes, nextCursor, previousCursor }) => (
          <Table
            label={t('admin.people')}
            columns={columns}
            rows={items}
            idOf={({ userId }) => userId}
            nameOf={({ name }) => name}
            sort={sort}
            onSort={({ column, descending }) =>
              change({ sort: { column: column === 'lastSeen' ? 'lastSeen' : 'name', descending } })
            }
            selection={{
              chosen,
              onChange: setChosen,
              actions: <ChosenActions chosen={chosen} classes={classes} onDone={() => setChosen(new Set())} />,
            }}
            empty={<NobodyFound address={address} onClear={() => change(nothing)} />}
            paging={
              pagesOf(total, page, nextCursor) > 1 && (
                <Pagination
                  page={page}
                  of={pagesOf(total, page, nextCursor)}
                  onPage={(next) => change({ page: next, after: (next > page ? nextCursor : previousCursor) ?? '' })}
                />
              )
            }
          />
        )}
      </Answered>
    </AdminPage>
  );
}

/** A page that has one behind it is not the last, whatever was counted before somebody came. */
function pagesOf(total: number, page: number, nextCursor: string | null): number {
  return Math.max(Math.ceil(total / pageSize), nextCursor ? page + 1 : page);
}

const nothing: Partial<PeopleAddress> = { query: '', role: null, class: '', filter: null };
