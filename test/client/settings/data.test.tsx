import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { DataSection } from '../../../src/client/settings/data-section.tsx';
import type { OwnExport } from '../../../src/shared/account.ts';
import { stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
const gathering: OwnExport = {
  id: 'one',
  state: 'gathering',
  done: 0,
  total: null,
  readyUntil: null,
  nextAt: hours(24),
};

function open(first: OwnExport | null = null) {
  let present = first;
  const begin = vi.fn<(input: { locale: string }) => unknown>(() => (present = gathering));
  const answers = { 'account.export': () => present, 'account.beginExport': begin };
  const { live } = stage(<DataSection />, { path: '/fr/settings/data', answers });
  const further = (next: OwnExport) => {
    present = next;
    act(() => askWhatRang(live, new Set(['export'])));
  };
  return { begin, further };
}
const button = () => screen.findByRole('button', { name: 'Préparer mes données' });

test('[CLIENT204] the data are asked for, come further in sight, and are downloaded once they are ready', async () => {
  const { begin, further } = open();
  await userEvent.click(await button());
  expect(begin.mock.calls).toEqual([[{ locale: 'fr' }]]);
  const bar = await screen.findByRole('progressbar');
  expect(bar.getAttribute('aria-valuenow')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Préparer mes données' })).toBeNull();
  further({ ...gathering, done: 3, total: 12 });
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25'));
  expect(screen.getByText('3 sur 12')).toBeTruthy();
  further({ ...gathering, state: 'ready', done: 12, total: 12, readyUntil: hours(72) });
  const link = await screen.findByRole('link', { name: 'Télécharger' });
  expect([link.getAttribute('href'), link.hasAttribute('download')]).toEqual(['/exports/one/preau.zip', true]);
  expect(screen.getByText(/Vous pourrez les préparer à nouveau à partir du/)).toBeTruthy();
});

test('[CLIENT204] why they cannot be prepared is said, and so is what did not come to its end', async () => {
  const { begin, further } = open();
  begin.mockImplementationOnce(() => {
    throw refused('export.tooSoon', 'FORBIDDEN');
  });
  await userEvent.click(await button());
  expect((await screen.findByRole('alert')).textContent).toContain('il y a moins d’un jour');
  further({ ...gathering, state: 'failed', nextAt: null });
  expect(await screen.findByText(/La préparation n’a pas abouti/)).toBeTruthy();
  await userEvent.click(await button());
  expect(await screen.findByRole('progressbar')).toBeTruthy();
});
