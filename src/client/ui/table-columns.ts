import type { ReactNode } from 'react';

export type Column<Row> = {
  id: string;
  title: string;
  renderCell(row: Row): ReactNode;
  /** What rows are ordered by; a column without it cannot be sorted by. */
  order?: (row: Row) => string | number;
  /** Numbers stand at the end of their column. */
  align?: 'end';
};

export type Sort = { column: string; descending: boolean };

/** For rows that are all here; those of a server come in their order. */
export function sortRows<Row>(rows: readonly Row[], columns: Column<Row>[], sort: Sort | null, tag: string): Row[] {
  const order = columns.find(({ id }) => id === sort?.column)?.order;
  if (!sort || !order) return [...rows];
  const { compare } = new Intl.Collator(tag, { numeric: true, sensitivity: 'base' });
  const direction = sort.descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [order(one), order(other)];
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}

/** Pressed once upwards, twice downwards, then upwards again. */
export function nextSort(sort: Sort | null, column: string): Sort {
  return { column, descending: sort?.column === column && !sort.descending };
}
