import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NotificationsSection } from '../../../src/client/settings/notifications-section.tsx';
import { SoundsSection } from '../../../src/client/settings/sounds-section.tsx';
import { playSound } from '../../../src/client/sounds/play-sound.ts';
import { openPersonal } from './personal-stage.tsx';

vi.mock('../../../src/client/sounds/play-sound.ts', () => ({ playSound: vi.fn<typeof playSound>() }));
const played = vi.mocked(playSound);
afterEach(() => void played.mockReset());

test('[CLIENT178] of what one is told, and by which signs, is chosen at once each', async () => {
  const { set } = openPersonal(<NotificationsSection />);
  await userEvent.click(await screen.findByRole('radio', { name: /Ce qui me concerne/ }));
  for (const name of [/Un encart/, /Un son/, /Le nombre/]) await userEvent.click(screen.getByRole('switch', { name }));
  await waitFor(() => expect(set.mock.calls).toHaveLength(4));
  expect(set.mock.calls.flat()).toEqual([
    { notifications: { level: 'mentions' } },
    { notifications: { toasts: false } },
    { notifications: { sounds: false } },
    { notifications: { badge: false } },
  ]);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ce qui me concerne/ }).checked).toBe(true);
  const switches = screen.getAllByRole<HTMLInputElement>('switch').slice(0, 3);
  expect(switches.map(({ checked }) => checked)).toEqual([false, false, false]);
});

test('[CLIENT178] [CLIENT292] what is urgent alone is a choice as the others', async () => {
  const { set } = openPersonal(<NotificationsSection />);
  const urgent = await screen.findByRole<HTMLInputElement>('radio', { name: /Seulement ce qui est urgent/ });
  await userEvent.click(urgent);
  await waitFor(() => expect(set.mock.calls.map(([input]) => input)).toEqual([{ notifications: { level: 'urgent' } }]));
  expect(document.querySelectorAll('input[name=level]')).toHaveLength(3);
});

test('[CLIENT179] a sound is heard as it is chosen and once more by its button, each kind has its own', async () => {
  played.mockResolvedValue(true);
  const { set } = openPersonal(<SoundsSection />);
  const message = await screen.findByRole('group', { name: 'Pour un message' });
  await userEvent.click(message.querySelector('input[value=wood]')!);
  await userEvent.click(screen.getByRole('button', { name: /Écouter.*Pour un message/ }));
  expect(played.mock.calls).toEqual([
    ['wood', 60],
    ['wood', 60],
  ]);
  await userEvent.click(message.querySelector('input[value=none]')!);
  expect(played.mock.calls).toHaveLength(2);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /Écouter.*Pour un message/ }).disabled).toBe(true);
  await waitFor(() =>
    expect(set.mock.calls.flat()).toEqual([{ sounds: { message: 'wood' } }, { sounds: { message: 'none' } }]),
  );
});

test('[CLIENT179] where the browser plays none, or sounds are off, that is said', async () => {
  played.mockResolvedValue(false);
  openPersonal(<SoundsSection />, { notifications: { sounds: false } });
  expect(await screen.findByText(/Les sons sont coupés/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Écouter.*Pour un message/ }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/ne joue pas de son/);
});
