import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { QuietSection } from '../../../src/client/settings/quiet-section.tsx';
import { usualSettings } from '../../../src/shared/usual-settings.ts';
import { openPersonal } from './personal-stage.tsx';

const usual = usualSettings.quietHours;
/** Every day from midnight to the minute before it: whenever this runs but in that minute. */
const always = { on: true, hours: { from: 0, to: 1_439 } };

test('[CLIENT180] whether it is quiet now is said, and until when', async () => {
  const { elsewhere } = openPersonal(<QuietSection />);
  expect((await screen.findByRole<HTMLInputElement>('switch')).checked).toBe(false);
  expect(screen.queryByText(/calme en ce moment/)).toBeNull();
  elsewhere({ quietHours: always });
  expect(await screen.findByText(/C’est calme en ce moment, jusqu’au .*23:59/)).toBeTruthy();
  elsewhere({ quietHours: { days: [] } });
  expect(await screen.findByText('Ce n’est pas une heure calme en ce moment.')).toBeTruthy();
});

test('[CLIENT180] hours are kept once they are two times; what is none is said and stays as it was typed', async () => {
  const { set } = openPersonal(<QuietSection />);
  const from = await screen.findByLabelText<HTMLInputElement>('De');
  const to = screen.getByLabelText<HTMLInputElement>('À');
  expect([from.value, to.value]).toEqual(['20:00', '07:00']);
  fireEvent.change(from, { target: { value: '07:00' } });
  fireEvent.blur(from);
  expect(screen.getByText('Choisissez deux heures différentes.')).toBeTruthy();
  expect([from.value, to.value]).toEqual(['07:00', '07:00']);
  fireEvent.change(to, { target: { value: '' } });
  expect(screen.getByText('Indiquez les deux heures.')).toBeTruthy();
  fireEvent.change(to, { target: { value: '21:30' } });
  fireEvent.blur(to);
  await waitFor(() => expect(set.mock.calls).toEqual([[{ quietHours: { hours: { from: 420, to: 1_290 } } }]]));
  expect([from.value, to.value]).toEqual(['07:00', '21:30']);
});

test('[CLIENT180] a time that is left alone is kept without leaving its box', async () => {
  const { set } = openPersonal(<QuietSection />);
  fireEvent.change(await screen.findByLabelText('De'), { target: { value: '19:00' } });
  await waitFor(() => expect(set.mock.calls).toEqual([[{ quietHours: { hours: { from: 1_140, to: 420 } } }]]));
});

test('[CLIENT180] days are chosen each by its name', async () => {
  const { set } = openPersonal(<QuietSection />);
  await userEvent.click(await screen.findByRole('checkbox', { name: 'mercredi' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'mercredi' }));
  await waitFor(() =>
    expect(set.mock.calls.flat()).toEqual([
      { quietHours: { days: [1, 2, 4, 5, 6, 7] } },
      { quietHours: { days: usual.days } },
    ]),
  );
});

test('[CLIENT180] holidays are added in the order of days, what is wrong with them is said, and each can be removed', async () => {
  const { set } = openPersonal(<QuietSection />, {
    quietHours: { holidays: [{ from: '2027-02-06', to: '2027-02-21' }] },
  });
  const list = within((await screen.findByText(/Du 6 févr/)).closest('ul')!);
  const put = (from: string, to: string) => {
    fireEvent.change(screen.getByLabelText('Premier jour'), { target: { value: from } });
    fireEvent.change(screen.getByLabelText(/Dernier jour/), { target: { value: to } });
  };
  const add = () => userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  await add();
  expect(screen.getByText('Indiquez un jour entre 2000 et 2099.')).toBeTruthy();
  put('2026-12-24', '2026-12-20');
  expect(screen.getByText('Le dernier jour vient avant le premier.')).toBeTruthy();
  put('2027-02-06', '2027-02-21');
  expect(screen.getByText('Ces congés sont déjà dans la liste.')).toBeTruthy();
  expect(set.mock.calls).toEqual([]);
  put('2026-12-24', '');
  await add();
  await waitFor(() => expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toHaveLength(2));
  expect(set.mock.calls.at(-1)).toEqual([
    {
      quietHours: {
        holidays: [
          { from: '2026-12-24', to: '2026-12-24' },
          { from: '2027-02-06', to: '2027-02-21' },
        ],
      },
    },
  ]);
  expect(screen.getByLabelText<HTMLInputElement>('Premier jour').value).toBe('');
  await userEvent.click(screen.getByRole('button', { name: /Retirer.*6 févr/ }));
  await waitFor(() => expect(list.getAllByRole('listitem')).toHaveLength(1));
});
