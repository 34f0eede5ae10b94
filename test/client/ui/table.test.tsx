import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Pagination } from '../../../src/client/ui/pagination.tsx';
import { Table } from '../../../src/client/ui/table.tsx';
import { nextSort, sortRows } from '../../../src/client/ui/table-columns.ts';
import type { Column, Sort } from '../../../src/client/ui/table-columns.ts';
import { showParts } from './ui-stage.tsx';

type Pupil = { name: string; age: number };
const pupils: Pupil[] = [
  { name: 'Zoé', age: 9 },
  { name: 'élise', age: 11 },
  { name: 'Adam', age: 10 },
];
const columns: Column<Pupil>[] = [
  { id: 'name', title: 'Nom', renderCell: ({ name }) => name, order: ({ name }) => name },
  { id: 'age', title: 'Âge', renderCell: ({ age }) => age, order: ({ age }) => age, align: 'end' },
  { id: 'note', title: 'Note', renderCell: () => '–' },
];

function Pupils({ rows = pupils }: { rows?: Pupil[] }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Table
      label="Élèves"
      columns={columns}
      rows={sortRows(rows, columns, sort, 'fr')}
      idOf={({ name }) => name}
      nameOf={({ name }) => name}
      sort={sort}
      onSort={setSort}
      selection={{ chosen, onChange: setChosen, actions: <span>{[...chosen].join(' ')}</span> }}
      empty={<p>Personne</p>}
    />
  );
}
const names = () =>
  within(screen.getByRole('table', { name: 'Élèves' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent?.replace(/^Nom/, ''));
const header = (name: string) => screen.getByRole('columnheader', { name });

describe('a table', () => {
  test('is ordered by its columns, up and then down, and says so', async () => {
    showParts(<Pupils />);
    await userEvent.click(screen.getByRole('button', { name: 'Nom' }));
    expect(names()).toEqual(['Adam', 'élise', 'Zoé']);
    expect(header('Nom').getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Nom' }));
    expect(names()).toEqual(['Zoé', 'élise', 'Adam']);
    expect(header('Nom').getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(screen.getByRole('button', { name: 'Âge' }));
    expect(names()).toEqual(['Zoé', 'Adam', 'élise']);
    expect(header('Nom').getAttribute('aria-sort')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
  });

  test('lets rows be chosen one by one or all, says how many, and lets go of them', async () => {
    showParts(<Pupils />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choisir Adam' }));
    expect(screen.getByRole('status').textContent).toContain('1 choisi');
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Choisir toute la page' });
    expect(all.indeterminate).toBe(true);
    await userEvent.click(all);
    expect(screen.getByRole('status').textContent).toContain('3 choisis');
    await userEvent.click(screen.getByRole('button', { name: 'Effacer le choix' }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('without rows shows what is to be said then', () => {
    showParts(<Pupils rows={[]} />);
    expect(screen.getByText('Personne')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('its pages are gone through, and end at their ends', async () => {
    const onPage = vi.fn<(page: number) => void>();
    showParts(<Pagination page={1} of={2} onPage={onPage} />);
    await userEvent.click(screen.getByRole('button', { name: 'Page précédente' }));
    expect(onPage).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Page suivante' }));
    expect(onPage).toHaveBeenCalledExactlyOnceWith(2);
    expect(screen.getByRole('status').textContent).toBe('Page 1 sur 2');
  });

  test('a column that is pressed again turns round', () => {
    expect(nextSort(null, 'a')).toEqual({ column: 'a', descending: false });
    expect(nextSort({ column: 'a', descending: false }, 'a')).toEqual({ column: 'a', descending: true });
    expect(nextSort({ column: 'b', descending: false }, 'a')).toEqual({ column: 'a', descending: false });
  });
});
