import { beforeEach, describe, expect, test, vi } from 'vitest';
import { oneTabTells } from '../../../src/client/notifications/one-tab-tells.ts';
import { atEnd, pass } from '../fake-time.ts';
import { fakeChannels, fakeLocks } from '../live/fake-locks.ts';
import { newStand } from '../live-stage.tsx';

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', fakeChannels().FakeChannel);
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  return () => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'locks');
  };
});

function openTab() {
  const { live, connection } = newStand({});
  const eyes = { on: false };
  const tells = oneTabTells(live, () => eyes.on);
  atEnd(tells.stop);
  return { eyes, connection, ...tells };
}
type Tab = ReturnType<typeof openTab>;

/** Which of them tell a message that all of them hear at once. */
async function tellers(...tabs: Tab[]): Promise<boolean[]> {
  await pass(0);
  const answers = Promise.all(tabs.map((tab) => tab.isMine()));
  await pass(1_000);
  return answers;
}

describe('[CLIENT189] of several tabs', () => {
  test('the one that is looked at tells', async () => {
    const [one, two, three] = [openTab(), openTab(), openTab()];
    two.eyes.on = true;
    expect(await tellers(one, two, three)).toEqual([false, true, false]);
    two.eyes.on = false;
    one.eyes.on = true;
    expect(await tellers(one, two, three)).toEqual([true, false, false]);
  });

  test('one tells where none is looked at, and another once it is closed', async () => {
    const [one, two, three] = [openTab(), openTab(), openTab()];
    expect(await tellers(one, two, three)).toEqual([true, false, false]);
    expect(await tellers(one, two, three)).toEqual([true, false, false]);
    one.stop();
    expect(await tellers(two, three)).toEqual([true, false]);
  });

  test('one that is looked at but has no line leaves it to another', async () => {
    const [one, two] = [openTab(), openTab()];
    two.eyes.on = true;
    two.connection.state.set('paused');
    expect(await tellers(one, two)).toEqual([true, false]);
  });

  test('two messages at once are told by the same', async () => {
    const [one, two] = [openTab(), openTab()];
    two.eyes.on = true;
    await pass(0);
    const answers = Promise.all([one.isMine(), one.isMine(), two.isMine(), two.isMine()]);
    await pass(1_000);
    expect(await answers).toEqual([false, false, true, true]);
  });
});

test('[CLIENT189] a browser without channels and locks tells in each tab', async () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  Reflect.deleteProperty(navigator, 'locks');
  expect(await tellers(openTab(), openTab())).toEqual([true, true]);
});
