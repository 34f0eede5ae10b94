import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Translations } from '../../../src/client/i18n/translations.tsx';
import { isDisconnectedByHand, noteByHand } from '../../../src/client/live/by-hand.ts';
import { LiveProvider } from '../../../src/client/live/live-provider.tsx';
import { MeProvider } from '../../../src/client/session/me-provider.tsx';
import { beginSession, endSession } from '../../../src/client/session/session-store.ts';
import * as time from '../fake-time.ts';
import { stubHttp } from '../http-stub.ts';
import { FakeSocket } from '../live/fake-socket.ts';
import { words } from '../sentences.ts';

const pass = (ms: number) => act(() => time.pass(ms));

beforeEach(() => {
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  stubHttp(() => ({ status: 204 }));
  beginSession();
});
afterEach(() => noteByHand(false));

async function open() {
  render(
    <Translations {...words('fr')}>
      <LiveProvider>
        <MeProvider>inside</MeProvider>
      </LiveProvider>
    </Translations>,
  );
  await pass(0);
}
/** As another tab of this browser does. */
const elsewhere = (newValue: string | null) =>
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'preau.disconnected', newValue })));

test('[CLIENT182] a page that is opened while its device is disconnected by hand opens no line, says so, and connects when it is asked to', async () => {
  noteByHand(true);
  await open();
  await pass(60_000);
  expect(FakeSocket.made).toEqual([]);
  expect(screen.getByRole('status').textContent).toMatch(
    /rien n’arrive ni ne part\. Ce que vous y avez écrit vous attend/,
  );
  act(() => screen.getByRole('button', { name: 'Se reconnecter' }).click());
  await pass(0);
  expect([FakeSocket.made.length, isDisconnectedByHand()]).toEqual([1, false]);
});

test('[CLIENT182] what one tab does by hand all of them do', async () => {
  await open();
  FakeSocket.last().accept();
  await pass(0);
  elsewhere('1');
  await pass(60_000);
  expect(FakeSocket.made).toHaveLength(1);
  expect(screen.getByText('Déconnecté')).toBeTruthy();
  elsewhere(null);
  await pass(0);
  expect(FakeSocket.made).toHaveLength(2);
});

test.each([
  ['signs out', () => endSession('left')],
  ['signs in', () => beginSession()],
])('[CLIENT182] it ends with whoever %s', (_, happens) => {
  noteByHand(true);
  happens();
  expect(isDisconnectedByHand()).toBe(false);
});
