import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { nextSort } from './table-columns.ts';
import type { Column, Sort } from './table-columns.ts';

type Props<Row> = { column: Column<Row>; sort: Sort | null; onSort: ((sort: Sort) => void) | undefined };

/** A column's title; pressed, the rows are ordered by it. */
export function TableHead<Row>({ column: { id, title, order, align }, sort, onSort }: Props<Row>) {
  // What names nothing is no title: a screen reader would say that there is one.
  if (title === '') return <td role="cell" className="@max-2xl:hidden" />;
  const sorted = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const Icon = sorted === undefined ? ChevronsUpDown : sorted === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted}
      className={`px-3 py-1 text-sm font-semibold text-soft ${align ? 'text-end' : 'text-start'} ${order && onSort ? '' : '@max-2xl:sr-only'}`}
    >
      {order && onSort ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, id))}
          className={`-mx-2 inline-flex min-h-9 items-center gap-1.5 rounded-lg px-2 font-semibold hover:bg-sunken hover:text-ink pointer-coarse:min-h-11 ${align ? 'flex-row-reverse' : ''}`}
        >
          <span>{title}</span>
          <Icon aria-hidden="true" className={`size-4 ${sorted ? 'text-accent-ink' : 'text-faint'}`} />
        </button>
      ) : (
        <span className="inline-flex min-h-9 items-center">{title}</span>
      )}
    </th>
  );
}
