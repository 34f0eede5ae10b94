import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { AdminPage } from '../../../src/client/admin/admin-page.tsx';
import type { Asked } from '../../../src/client/layout/answered.tsx';
import { fresh } from '../../../src/client/admin/fresh.ts';
import { trpc } from '../../../src/client/trpc.ts';
import { meAs, stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const me = meAs('Nadia', ['Collège Jules-Verne', 'admin']);
const waiting: Asked<string[]> = {
  data: undefined,
  isPending: true,
  isError: false,
  isFetching: true,
  failureCount: 0,
  failureReason: null,
  refetch: () => undefined,
};

function show(asked: Asked<string[]>) {
  const page = (
    <AdminPage title="Classes" back={{ href: '/fr/admin', label: 'Retour' }} asked={asked}>
      {(names) => <p>{names.join()}</p>}
    </AdminPage>
  );
  return stage(page, { me, path: '/fr/admin/classes' });
}

test('[PANEL4] what a page asked for is on its way, in the place where it will stand', () => {
  show(waiting);
  expect(screen.getByRole('heading', { level: 1, name: 'Classes' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Retour' }).getAttribute('href')).toBe('/fr/admin');
  expect(screen.getByRole('status').textContent).toBe('Ouverture…');
  expect(document.title).toBe('Classes — Collège Jules-Verne');
});

test('[PANEL4] what did not come is said once, and asked for again', async () => {
  const refetch = vi.fn<() => void>();
  show({ ...waiting, isPending: false, isError: true, failureCount: 5, failureReason: new Error('x'), refetch });
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.queryByRole('status')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(refetch).toHaveBeenCalledTimes(1);
});

test('[PANEL4] an answer that is here stays while the next one comes, and where that does not come', () => {
  show({ ...waiting, isPending: false, data: ['6e B'] }).unmount();
  show({ ...waiting, isPending: false, data: ['6e B'], isError: true, failureReason: new Error('x') });
  expect(screen.getByText('6e B')).toBeTruthy();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

function Settings() {
  const asked = trpc.admin.settings.useQuery({}, fresh);
  return (
    <AdminPage title="Règles" asked={asked}>
      {({ revision }) => <p>{`revision ${revision}`}</p>}
    </AdminPage>
  );
}

test('[PANEL4] a refusal is said in its own words', async () => {
  const answers = { 'admin.settings': () => Promise.reject(refused('admin.needed', 'FORBIDDEN')) };
  stage(<Settings />, { me, path: '/fr/admin', answers });
  expect((await screen.findByRole('alert')).textContent).toContain('Seule l’administration');
});
