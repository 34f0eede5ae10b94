import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { isDisconnectedByHand } from '../../../src/client/live/by-hand.ts';
import { ConnectionBanner } from '../../../src/client/live/connection-banner.tsx';
import { ConnectionSection } from '../../../src/client/settings/connection-section.tsx';
import { openPersonal } from './personal-stage.tsx';

const fact = (id: string) => document.getElementById(`connection-${id}`)?.textContent;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('[CLIENT181] the section says how this page is connected, and opens and closes the connection by hand', async () => {
  const { live } = openPersonal(<ConnectionSection />);
  expect([fact('state'), fact('latency'), fact('address'), fact('waiting')]).toEqual([
    'Connecté',
    '–',
    `ws://${location.host}/trpc`,
    'Rien n’attend sur cet appareil.',
  ]);
  expect(fact('since')).toMatch(/\d\d:\d\d/);
  expect(
    ['Se connecter', 'Se reconnecter', 'Se déconnecter'].map((name) => button(name).getAttribute('aria-disabled')),
  ).toEqual(['true', null, null]);
  await userEvent.click(button('Se connecter'));
  expect(await screen.findByText('Cet appareil est déjà connecté, ou cherche à l’être.')).toBeTruthy();
  await userEvent.click(button('Se déconnecter'));
  expect([fact('state'), live.connection.state.get(), isDisconnectedByHand()]).toEqual([
    'Déconnecté',
    'disconnected',
    true,
  ]);
  expect(screen.getByText(/restera déconnecté, même si vous rechargez la page/)).toBeTruthy();
  await userEvent.click(button('Se connecter'));
  expect([fact('state'), isDisconnectedByHand()]).toEqual(['Connecté', false]);
});

test('[CLIENT183] of a line that was lost nothing says that it stays so over a reload', async () => {
  const { live } = openPersonal(<ConnectionSection />, { connection: { automatic: false } });
  act(() => live.connection.disconnect());
  expect(await screen.findByText(/ne revient que lorsque vous le demandez/)).toBeTruthy();
  expect(fact('state')).toBe('Déconnecté');
  expect(screen.queryByText(/restera déconnecté/)).toBeNull();
});

test('[CLIENT182] disconnected by hand, the page says what waits', async () => {
  const { live } = openPersonal(
    <>
      <ConnectionBanner />
      <ConnectionSection />
    </>,
  );
  act(() => {
    for (const body of ['un', 'deux']) live.outbox.add('a conversation', body);
  });
  await userEvent.click(button('Se déconnecter'));
  const said = () => screen.getAllByText(/2 messages attendent sur cet appareil/);
  await waitFor(() => expect(said()).toHaveLength(2), { timeout: 9_000 });
}, 15_000);

test('[CLIENT183] whether the page comes back by itself, and at which pace, is chosen; without the first there is no pace', async () => {
  const { set } = openPersonal(<ConnectionSection />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Économe' }));
  await userEvent.click(screen.getByRole('switch', { name: /Se reconnecter sans attendre/ }));
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'Économe' })).toBeNull());
  expect(set.mock.calls.flat()).toEqual([{ connection: { pace: 'slow' } }, { connection: { automatic: false } }]);
});
