import { act, fireEvent, render, screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import superjson from 'superjson';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Translations } from '../../../src/client/i18n/translations.tsx';
import { newConnection } from '../../../src/client/live/client.ts';
import { LiveProvider } from '../../../src/client/live/live-provider.tsx';
import { LiveContext, useLive, WireContext } from '../../../src/client/live/live.ts';
import type { Kept, Live } from '../../../src/client/live/live.ts';
import { newLive } from '../../../src/client/live/new-live.ts';
import { newStore } from '../../../src/client/live/store.ts';
import { meKey } from '../../../src/client/session/me-key.ts';
import { MeProvider } from '../../../src/client/session/me-provider.tsx';
import { beginSession, sessionState } from '../../../src/client/session/session-store.ts';
import { trpc } from '../../../src/client/trpc.ts';
import type { Me } from '../../../src/shared/me.ts';
import * as time from '../fake-time.ts';
import { stubHttp } from '../http-stub.ts';
import { FakeSocket } from '../live/fake-socket.ts';
import { memoryKeep } from '../memory-keep.ts';
import { words } from '../sentences.ts';
import { meAs } from '../stage.tsx';

const pass = (ms: number) => act(() => time.pass(ms));
type Frame = { id: number; params?: { path: string } };

beforeEach(() => {
  FakeSocket.made = [];
  vi.stubGlobal('WebSocket', FakeSocket);
  stubHttp(() => ({ status: 204 }));
  beginSession();
});

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

/** Each time that this socket was asked who one is. */
function asked(socket: FakeSocket): Frame[] {
  return socket.sent
    .filter((frame) => frame !== 'PING')
    .flatMap((frame) => JSON.parse(frame) as Frame | Frame[])
    .filter(({ params }) => params?.path === 'me');
}
const away = {
  code: -32_603,
  message: 'server.unavailable',
  data: { code: 'SERVICE_UNAVAILABLE', reason: 'server.unavailable' },
};
const leila: Me = meAs('Leïla', ['Collège Jules-Verne', 'parent']);
const say = (socket: FakeSocket, id: number, answer: object) => socket.hear(JSON.stringify({ id, ...answer }));
const answer = (socket: FakeSocket, me = leila) =>
  say(socket, asked(socket).at(-1)!.id, { result: { type: 'data', data: superjson.serialize(me) } });

async function forAMinute(action: () => void) {
  for (let seconds = 0; seconds < 60; seconds += 1) {
    action();
    await pass(1_000);
  }
}

test('[CLIENT37] a line that is down while the page is opened is said after three tries, and the page opens once it is back', async () => {
  await open();
  await forAMinute(() => FakeSocket.last().readyState === 0 && FakeSocket.last().refuse());
  expect(screen.getByText('Le serveur ne répond pas')).toBeTruthy();
  while (FakeSocket.last().readyState !== 0) await pass(1_000);
  const socket = FakeSocket.last();
  socket.accept();
  await pass(50);
  answer(socket);
  await pass(50);
  expect(screen.getByText('inside')).toBeTruthy();
});

test('[CLIENT37] a database that is away is said after three tries, and whoever presses the button asks at once', async () => {
  await open();
  const socket = FakeSocket.last();
  socket.accept();
  let refused = 0;
  const refuse = () => {
    for (const { id } of asked(socket).slice(refused)) say(socket, id, { error: superjson.serialize(away) });
    refused = asked(socket).length;
  };
  await forAMinute(refuse);
  // What was asked in the last second: whoever presses the button then would ask beside it.
  act(refuse);
  expect(refused).toBeGreaterThan(4);
  fireEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await pass(50);
  expect(asked(socket)).toHaveLength(refused + 1);
  answer(socket);
  await pass(50);
  expect(screen.getByText('inside')).toBeTruthy();
});

test('[CLIENT263] who one is may be known before what is made for them: until it is, nothing of theirs is shown', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(meKey, leila);
  const { client, connection } = newConnection();
  const wire = { client, connection, queryClient, kept: newStore<Kept>(null), saidAhead: newStore(true) };
  const page = (live: Live | null) => (
    <Translations {...words('fr')}>
      <trpc.Provider client={client} queryClient={queryClient}>
        <QueryClientProvider client={queryClient}>
          <WireContext value={wire}>
            <LiveContext value={live}>
              <MeProvider>
                <Mine />
              </MeProvider>
            </LiveContext>
          </WireContext>
        </QueryClientProvider>
      </trpc.Provider>
    </Translations>
  );
  const { rerender } = render(page(null));
  expect(screen.queryByText(/of/)).toBeNull();
  rerender(page(newLive(leila.user.id, wire, memoryKeep())));
  expect(screen.getByText(leila.user.id)).toBeTruthy();
});

function Mine() {
  return useLive().myId;
}

describe('[CLIENT70] a page of one person', () => {
  async function opened() {
    await open();
    FakeSocket.last().accept();
    await pass(50);
    answer(FakeSocket.last());
    await pass(50);
    FakeSocket.last().drop(1006);
    await pass(600);
    FakeSocket.last().accept();
    await pass(50);
    return FakeSocket.last();
  }

  test('says for whom it opens each further socket, and ends where the server says that it is somebody else’s', async () => {
    const socket = await opened();
    expect(new URL(socket.url).searchParams.get('person')).toBe(leila.user.id);
    await act(async () => socket.drop(4410));
    expect(sessionState()).toBe('other');
    await pass(60_000);
    expect(FakeSocket.last()).toBe(socket);
  });

  test('ends where a server that does not look at that answers for somebody else: nothing of the first is shown any more', async () => {
    const socket = await opened();
    expect(screen.getByText('inside')).toBeTruthy();
    const bell = socket.sent
      .flatMap((frame) => (frame === 'PING' ? [] : (JSON.parse(frame) as Frame | Frame[])))
      .find(({ params }) => params?.path === 'onAccount')!;
    say(socket, bell.id, { result: { type: 'data', data: superjson.serialize({ what: 'all' }) } });
    await pass(50);
    answer(socket, meAs('Omar', ['Collège Jules-Verne', 'student']));
    await pass(50);
    expect(screen.queryByText('inside')).toBeNull();
    expect(sessionState()).toBe('other');
  });
});
