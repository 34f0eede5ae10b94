import type { ReactNode } from 'react';
import type { Column, Sort } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { Pick, PickAll, TableSelection } from './table-selection.tsx';
import type { Selection } from './table-selection.tsx';

export type TableProps<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  idOf(row: Row): string;
  /** What a row is called where it is chosen or opened. */
  nameOf(row: Row): string;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  selection?: Selection;
  /** What stands there while there are no rows. */
  empty: ReactNode;
  /** A Pagination, under the rows. */
  paging?: ReactNode;
};

/**
 * The one idiom of tables. In a narrow place each row becomes a card with its columns' titles beside the values, of those that have one; the roles are written
 * out, since browsers drop them with the layout of a table. Order, page and selection are the page's to hold.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, idOf, sort = null, onSort, selection, empty, paging } = props;
  if (rows.length === 0) return empty;
  const ids = rows.map(idOf);
  return (
    <div className="@container min-w-0">
      {selection && <TableSelection {...selection} ids={ids} />}
      {/* Letters that are large, or far from each other, may need more than the page has: then the table moves, and not the page. */}
      <div className="@2xl:overflow-x-auto">
        <table role="table" aria-label={label} className="block w-full border-collapse @2xl:table">
          <thead role="rowgroup" className="block @max-2xl:pb-2 @2xl:table-header-group">
            <tr role="row" className="flex flex-wrap items-center @2xl:table-row">
              {selection && <PickAll {...selection} ids={ids} />}
              {columns.map((column) => (
                <TableHead key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="block @max-2xl:space-y-2 @2xl:table-row-group">
            {rows.map((row) => (
              <Line key={idOf(row)} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {paging && <div className="pt-2">{paging}</div>}
    </div>
  );
}

function Line<Row>({ row, columns, idOf, nameOf, selection }: TableProps<Row> & { row: Row }) {
  const id = idOf(row);
  const chosen = selection?.chosen.has(id) ?? false;
  return (
    <tr
      role="row"
      data-chosen={chosen || undefined}
      className="relative block border-line @max-2xl:rounded-xl @max-2xl:border @max-2xl:py-1.5 data-chosen:bg-accent-soft @2xl:table-row @2xl:border-t"
    >
      {selection && <Pick {...selection} id={id} name={nameOf(row)} />}
      {columns.map(({ id: column, title, renderCell, align }, at) => (
        <td
          key={column}
          role="cell"
          className={`flex min-h-9 items-baseline gap-3 px-3 py-1.5 align-middle @max-2xl:has-[>:last-child:empty]:hidden wrap-anywhere @2xl:table-cell @2xl:h-14 ${align ? '@2xl:text-end tabular-nums' : ''} ${at === 0 ? 'font-medium' : ''} ${at === 0 && selection ? '@max-2xl:ps-12' : ''}`}
        >
          <span
            aria-hidden="true"
            className={`w-2/5 shrink-0 text-sm text-faint @2xl:hidden ${at === 0 ? 'hidden' : ''}`}
          >
            {title}
          </span>
          <span className="min-w-0">{renderCell(row)}</span>
        </td>
      ))}
    </tr>
  );
}
