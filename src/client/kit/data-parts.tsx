import { Users } from 'lucide-react';
import { useState } from 'react';
import { useUi } from '../ui/ui-context.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Sparkline } from '../ui/sparkline.tsx';
import { Table } from '../ui/table.tsx';
import { sortRows } from '../ui/table-columns.ts';
import type { Column, Sort } from '../ui/table-columns.ts';
import { Tag } from '../ui/tag.tsx';
import { Part } from './part.tsx';
import { useSpecimen } from './use-specimen.ts';

type Person = [name: string, className: string, messages: number];

/** What is listed. */
export function DataParts() {
  const { people, columns, remove, long, sentence, open } = useSpecimen();
  const { tag } = useUi();
  const [sort, setSort] = useState<Sort | null>({ column: 'messages', descending: true });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['Omar Haddad']));
  const [page, setPage] = useState(2);
  const shown: Column<Person>[] = [
    { id: 'name', title: columns[0], renderCell: ([who]) => <bdi>{who}</bdi>, order: ([who]) => who },
    { id: 'class', title: columns[1], renderCell: ([, name]) => <Tag>{name}</Tag> },
    {
      id: 'messages',
      title: columns[2],
      renderCell: ([, , count]) => count,
      order: ([, , count]) => count,
      align: 'end',
    },
  ];
  const empty = <EmptyState icon={Users} title={long} text={sentence} action={<Button size="small">{open}</Button>} />;
  const common = {
    label: columns[0],
    columns: shown,
    idOf: ([who]: Person) => who,
    nameOf: ([who]: Person) => who,
    empty,
  };
  return (
    <>
      <Part name="Table · Pagination">
        <Table
          {...common}
          rows={sortRows(people, shown, sort, tag)}
          sort={sort}
          onSort={setSort}
          selection={{
            chosen,
            onChange: setChosen,
            actions: (
              <Button size="small" variant="secondary">
                {remove}
              </Button>
            ),
          }}
          paging={<Pagination page={page} of={12} onPage={setPage} />}
        />
      </Part>
      <Part name="Table in a narrow place · Sparkline">
        <div className="max-w-xs">
          <Table {...common} rows={people.slice(0, 2)} />
        </div>
        <Sparkline label={sentence} values={[3, 5, 4, 9, 12, 8, 16, 22]} />
      </Part>
      <Part name="EmptyState">
        <Table {...common} rows={[]} />
      </Part>
    </>
  );
}
