import type { Sort } from '../ui/table-columns.ts';

/** How one value of a page stands in its address. What does not stand there, or is nothing that can be read, is its usual one. */
export type AddressPart<Value> = { read(written: string | null): Value; write(value: Value): string | null };

/** What is looked for; '' for nothing. */
export const words: AddressPart<string> = {
  read: (written) => written ?? '',
  write: (value) => value || null,
};

/** A filter: one of these words, or null for all. */
export function oneOf<const Word extends string>(known: readonly Word[]): AddressPart<Word | null> {
  return {
    read: (written) => known.find((word) => word === written) ?? null,
    write: (value) => value,
  };
}

/** A filter that is on or off. */
export const flag: AddressPart<boolean> = {
  read: (written) => written === '1',
  write: (value) => (value ? '1' : null),
};

/** Pages are counted from 1. */
export const pageNumber: AddressPart<number> = {
  read: (written) => (written && /^[1-9]\d{0,5}$/.test(written) ? Number(written) : 1),
  write: (value) => (value === 1 ? null : String(value)),
};

/** By which column a list is ordered: `name`, or `-name` from its end. */
export function orderBy<const Column extends string>(
  columns: readonly Column[],
  usual: Sort & { column: Column },
): AddressPart<Sort & { column: Column }> {
  return {
    read(written) {
      const column = columns.find((one) => one === written?.replace(/^-/, ''));
      return column === undefined ? usual : { column, descending: written!.startsWith('-') };
    },
    write: ({ column, descending }) =>
      column === usual.column && descending === usual.descending ? null : `${descending ? '-' : ''}${column}`,
  };
}
