import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { askWhatRang } from '../../../src/client/live/rung.ts';
import { DevicesSection } from '../../../src/client/settings/devices-section.tsx';
import type { OwnSession } from '../../../src/shared/account.ts';
import { stage } from '../stage.tsx';
import { refused } from '../stub-link.ts';

const hours = (count: number) => new Date(Date.now() - count * 3_600_000);
const here: OwnSession = {
  id: 'here',
  browser: 'firefox',
  system: 'linux',
  createdAt: hours(5),
  usedAt: hours(0),
  expiresAt: hours(-8),
  near: true,
  told: false,
  current: true,
};
const phone: OwnSession = {
  ...here,
  id: 'phone',
  browser: 'safari',
  system: 'iphone',
  usedAt: hours(2),
  current: false,
};
const unknown: OwnSession = { ...phone, id: 'unknown', browser: null, system: null, near: false };

/** A server that ends what it is told to end. */
function open(locale: 'fr' | 'ar' = 'fr', first = [here, phone, unknown]) {
  let present = first;
  const end = vi.fn<(input: { id: string }) => unknown>(({ id }) => {
    present = present.filter((one) => one.id !== id);
  });
  const endOthers = vi.fn<() => unknown>(() => {
    const ended = present.length - 1;
    present = [here];
    return { ended };
  });
  const answers = {
    'auth.sessions': () => present,
    'auth.revokeSession': end,
    'auth.revokeOtherSessions': endOthers,
  };
  const shown = stage(<DevicesSection />, { locale, path: `/${locale}/settings/devices`, answers });
  return { ...shown, end, endOthers, set: (sessions: OwnSession[]) => void (present = sessions) };
}
const rows = async () =>
  within(await screen.findByRole('list', { name: 'Sessions ouvertes' })).getAllByRole('listitem');
const textOf = (row: HTMLElement) => row.textContent.replace(/[\u2068\u2069]/g, '');

test('[CLIENT200] each place says by what it is open, since when, how near and when it was last used, and this one that it is this one', async () => {
  open();
  const [first, second, third] = (await rows()).map(textOf);
  expect(first).toMatch(/Firefox sur Linux.*Cet appareil.*Connecté depuis le/);
  expect(first).not.toMatch(/Déconnecter|Servi en dernier/);
  expect(second).toMatch(/Safari sur iPhone.*Connecté depuis.*Servi en dernier.*Depuis le même réseau/);
  expect(third).toMatch(/Un navigateur sur un appareil inconnu.*Depuis un autre réseau/);
});

test('[CLIENT200] one is closed once that was agreed to, and goes from the list', async () => {
  const { end } = open();
  await rows();
  await userEvent.click(screen.getByRole('button', { name: /^Déconnecter\s: .*Safari/ }));
  const question = await screen.findByRole('alertdialog');
  expect(end).not.toHaveBeenCalled();
  await userEvent.click(within(question).getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(end).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: /^Déconnecter\s: .*Safari/ }));
  await userEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Déconnecter' }));
  await waitFor(async () => expect(await rows()).toHaveLength(2));
  expect(end.mock.calls).toEqual([[{ id: 'phone' }]]);
  expect(await screen.findByText('Cet appareil est déconnecté.')).toBeTruthy();
});

test('[CLIENT200] why it could not is said in the question, where it can be tried again, and the list is asked anew', async () => {
  const { end, set } = open();
  await rows();
  end.mockImplementationOnce(() => {
    set([here, unknown]);
    throw refused('session.unknown', 'NOT_FOUND');
  });
  await userEvent.click(screen.getByRole('button', { name: /^Déconnecter\s: .*Safari/ }));
  const question = await screen.findByRole('alertdialog');
  await userEvent.click(within(question).getByRole('button', { name: 'Déconnecter' }));
  expect((await within(question).findByRole('alert')).textContent).toContain(
    'Cette session est introuvable ou déjà terminée.',
  );
  await userEvent.click(within(question).getByRole('button', { name: 'Annuler' }));
  await waitFor(async () => expect(await rows()).toHaveLength(2));
});

test('[CLIENT200] all others are closed at once, and it says how many', async () => {
  const { endOthers } = open();
  await rows();
  await userEvent.click(screen.getByRole('button', { name: 'Déconnecter tous les autres' }));
  const question = await screen.findByRole('alertdialog');
  expect(endOthers).not.toHaveBeenCalled();
  await userEvent.click(within(question).getByRole('button', { name: 'Déconnecter tous les autres' }));
  expect(await screen.findByText('2 autres appareils sont déconnectés.')).toBeTruthy();
  expect(await screen.findByText('Votre compte n’est ouvert nulle part ailleurs.')).toBeTruthy();
});

test('[CLIENT200] what another tab or device closed is gone here when the bell rings', async () => {
  const { live, set } = open();
  expect(await rows()).toHaveLength(3);
  set([here]);
  act(() => askWhatRang(live, new Set(['sessions'])));
  await waitFor(async () => expect(await rows()).toHaveLength(1));
});

test('[CLIENT209] where a device is told its session says that it lasts, and until when, and the bell that names devices has it asked again', async () => {
  const { live, set } = open();
  expect(textOf((await rows())[1]!)).not.toContain('Vous prévient');
  set([here, { ...phone, told: true, expiresAt: new Date('2026-12-29T12:00:00Z') }]);
  act(() => askWhatRang(live, new Set(['devices'])));
  await waitFor(async () => expect(textOf((await rows())[1]!)).toMatch(/Vous prévient.*jusqu’au 29 déc\. 2026/));
});
