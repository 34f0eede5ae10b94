import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { flag, oneOf, orderBy, pageNumber, words } from '../../../src/client/admin/address-parts.ts';
import { FilterSelect } from '../../../src/client/admin/filter-select.tsx';
import { SearchBox } from '../../../src/client/search/search-box.tsx';
import { useAddressState } from '../../../src/client/admin/use-address-state.ts';
import { roles } from '../../../src/shared/public.ts';
import { stage } from '../stage.tsx';

const order = orderBy(['name', 'seen'], { column: 'name', descending: false });
const parts = { query: words, role: oneOf(roles), suspended: flag, order, page: pageNumber };

function List() {
  const [state, set] = useAddressState(parts);
  const options = roles.map((value) => ({ value, label: value }));
  return (
    <>
      <SearchBox label="Chercher" value={state.query} onSearch={(query) => set({ query }, { replace: true })} />
      <FilterSelect
        label="Rôle"
        all="Tous"
        options={options}
        value={state.role}
        onChange={(role) => set({ role, suspended: role === 'teacher' })}
      />
      <button onClick={() => set({ page: 3 })}>page 3</button>
      <button onClick={() => set({ order: { column: 'seen', descending: true } })}>order</button>
      <output>{JSON.stringify(state)}</output>
    </>
  );
}

const open = (search = '') => stage(<List />, { path: `/fr/admin/people${search}` });
const shown = () => JSON.parse(screen.getByRole('status').textContent) as object;
const usual = {
  query: '',
  role: null,
  suspended: false,
  order: { column: 'name', descending: false },
  page: 1,
};

test('[PANEL2] a list is as its address says, and what cannot be read there is the usual one', () => {
  open('?query=B%C3%A9&role=parent&suspended=1&order=-seen&page=2');
  expect(shown()).toEqual({
    query: 'Bé',
    role: 'parent',
    suspended: true,
    order: { column: 'seen', descending: true },
    page: 2,
  });
});

test.each(['', '?role=headmaster&page=-1&order=colour&suspended=yes', '?page=1e9&role='])(
  '[PANEL2] the usual list is shown for "%s"',
  (search) => {
    open(search);
    expect(shown()).toEqual(usual);
  },
);

test('[PANEL2] what is set stands in the address, leaves out what is usual, keeps what is not the list’s, and begins at the first page', async () => {
  const { places } = open('?school=s');
  await userEvent.click(screen.getByRole('button', { name: 'page 3' }));
  await waitFor(() => expect(places().at(-1)).toBe('/fr/admin/people?school=s&page=3'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rôle' }), 'teacher');
  expect(places().at(-1)).toBe('/fr/admin/people?school=s&role=teacher&suspended=1');
  await userEvent.click(screen.getByRole('button', { name: 'order' }));
  expect(places().at(-1)).toBe('/fr/admin/people?school=s&role=teacher&suspended=1&order=-seen');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rôle' }), '');
  expect(places().at(-1)).toBe('/fr/admin/people?school=s&order=-seen');
});

test('[PANEL2] what is typed is looked for once the typing rests, without spaces at its ends, and makes no step of the way back', async () => {
  const { places } = open();
  const box = screen.getByRole('searchbox', { name: 'Chercher' });
  await userEvent.type(box, ' Béatrice ');
  await waitFor(() => expect(places()).toEqual(['/fr/admin/people?query=B%C3%A9atrice']));
  expect(shown()).toEqual({ ...usual, query: 'Béatrice' });
  expect((box as HTMLInputElement).value).toBe(' Béatrice ');
});

test('[PANEL2] a filter that is chosen before the typing has rested stays with what was typed', async () => {
  open();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Chercher' }), 'Bé');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rôle' }), 'parent');
  await waitFor(() => expect(shown()).toEqual({ ...usual, query: 'Bé', role: 'parent' }));
});
