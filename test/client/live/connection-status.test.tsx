import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionAnnouncer } from '../../../src/client/live/connection-announcer.tsx';
import { ConnectionBanner } from '../../../src/client/live/connection-banner.tsx';
import { ConnectionStatus } from '../../../src/client/live/connection-status.tsx';
import type { ConnectionState } from '../../../src/client/live/connection.ts';
import { useWebSocket } from '../../../src/client/live/use-web-socket.ts';
import { newStand, show } from '../live-stage.tsx';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

function shown(state: ConnectionState) {
  const stand = newStand({}, { state });
  const view = show(
    <>
      <ConnectionStatus />
      <ConnectionAnnouncer />
      <ConnectionBanner />
    </>,
    stand,
  );
  const become = (next: ConnectionState) => act(() => stand.connection.state.set(next));
  return { ...stand, ...view, become };
}
const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

describe('ConnectionStatus', () => {
  test.each([
    ['connecting', 'Connexion…'],
    ['connected', 'Connecté'],
    ['reconnecting', 'Reconnexion…'],
    ['offline', 'Hors connexion'],
    ['disconnected', 'Déconnecté'],
    ['paused', 'En pause'],
  ] as const)('%s is said in words beside its shape', (state, words) => {
    const { container } = shown(state);
    expect(screen.getByText(words)).toBeDefined();
    expect(container.querySelector(`[data-connection=${state}] svg`)).not.toBeNull();
  });

  test('reconnects by hand, and offers it only while not connected', async () => {
    const { become, reconnects } = shown('reconnecting');
    await userEvent.click(screen.getByRole('button', { name: 'Se reconnecter' }));
    expect(reconnects).toEqual(['reconnect']);
    become('connected');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('[CLIENT39] a pause for other tabs is said at once, for what it is, and goes on by its button', async () => {
    const { become, reconnects } = shown('connected');
    become('paused');
    expect(screen.getAllByText(/Trop d’onglets de l’établissement sont ouverts/)).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Continuer ici' }));
    expect(reconnects).toEqual(['reconnect']);
  });

  test('[CLIENT5] a drop of less than 5 s shows no banner and says nothing', () => {
    const { become } = shown('connected');
    become('reconnecting');
    pass(4_000);
    become('connected');
    pass(10_000);
    expect(screen.queryByText(/interrompue/)).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('[CLIENT5] a longer one shows it, says it once, and says when it is over', () => {
    const { become } = shown('connected');
    become('reconnecting');
    pass(5_100);
    expect(screen.getByRole('status').textContent).toMatch(/interrompue/);
    expect(screen.getAllByText(/interrompue/)).toHaveLength(2);
    become('connected');
    expect(screen.getByRole('status').textContent).toBe('Connexion rétablie');
    expect(screen.queryByText(/interrompue/)).toBeNull();
  });

  test('[CLIENT5] that the device has no network is said 2 s after it was found out, which took 3 s', () => {
    const { become } = shown('connected');
    become('reconnecting');
    pass(500);
    become('offline');
    pass(1_900);
    expect(screen.getByRole('status').textContent).toBe('');
    pass(200);
    expect(screen.getByRole('status').textContent).toMatch(/Pas de réseau/);
  });
});

test('ConnectionStatus is nothing where nobody is signed in', () => {
  const { container } = render(<ConnectionStatus />);
  expect(container.innerHTML).toBe('');
});

test('useWebSocket tells the state and takes orders', async () => {
  function Probe() {
    const { state, isConnected, connect, disconnect } = useWebSocket();
    return (
      <>
        <p>{`${state} ${isConnected}`}</p>
        <button onClick={disconnect}>off</button>
        <button onClick={connect}>on</button>
      </>
    );
  }
  const stand = newStand({});
  show(<Probe />, stand);
  expect(screen.getByText('connected true')).toBeDefined();
  await userEvent.click(screen.getByText('off'));
  expect(screen.getByText('disconnected false')).toBeDefined();
  await userEvent.click(screen.getByText('on'));
  expect(stand.reconnects).toEqual(['connect']);
});
