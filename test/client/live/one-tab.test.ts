import { beforeEach, describe, expect, test, vi } from 'vitest';
import { inOneTab } from '../../../src/client/live/one-tab.ts';
import { newStore } from '../../../src/client/live/store.ts';
import { atEnd, pass } from '../fake-time.ts';
import { fakeChannels, fakeLocks } from './fake-locks.ts';

let atWork: string[];
let freeze: (at: number) => void;
beforeEach(() => {
  atWork = [];
  const channels = fakeChannels();
  freeze = channels.freeze;
  vi.stubGlobal('BroadcastChannel', channels.FakeChannel);
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  return () => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'locks');
  };
});

function tab(name: string) {
  const able = newStore(true);
  const begin = () => {
    atWork.push(name);
    return () => (atWork = atWork.filter((one) => one !== name));
  };
  const stop = inOneTab(able, { name: 'work', begin, isWaiting: () => true });
  atEnd(stop);
  return { able, stop };
}

describe('[CLIENT75] of several tabs one works', () => {
  test('and where it closes, the next', async () => {
    const one = tab('one');
    tab('two');
    await pass(0);
    expect(atWork).toEqual(['one']);
    await pass(60_000);
    expect(atWork).toEqual(['one']);
    one.stop();
    await pass(0);
    expect(atWork).toEqual(['two']);
  });

  test('and where it is no longer able to, the next; able again it waits for its turn', async () => {
    const one = tab('one');
    const two = tab('two');
    await pass(0);
    one.able.set(false);
    await pass(0);
    expect(atWork).toEqual(['two']);
    one.able.set(true);
    await pass(30_000);
    expect(atWork).toEqual(['two']);
    two.stop();
    await pass(0);
    expect(atWork).toEqual(['one']);
  });

  test('and where it is frozen with its turn, another takes it within seconds', async () => {
    tab('one');
    tab('two');
    await pass(0);
    freeze(0);
    await pass(6_100);
    expect(atWork).toEqual(['two']);
  });

  test('and where the browser refuses its locks, each does, and asks no more', async () => {
    let asked = 0;
    const request = async () => {
      asked += 1;
      throw new DOMException('storage is blocked', 'SecurityError');
    };
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    const one = tab('one');
    tab('two');
    await pass(60_000);
    expect([atWork, asked]).toEqual([['one', 'two'], 2]);
    one.stop();
    expect(atWork).toEqual(['two']);
  });

  test('without locks each does, and is told that it is not alone', () => {
    Reflect.deleteProperty(navigator, 'locks');
    const told: boolean[] = [];
    const work = { name: 'work', begin: (alone: boolean) => () => told.push(alone), isWaiting: () => true };
    for (const _ of [1, 2]) inOneTab(newStore(true), work)();
    expect(told).toEqual([false, false]);
  });
});
