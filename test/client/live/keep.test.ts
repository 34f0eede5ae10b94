import { describe, expect, test } from 'vitest';
import type { BrowserStore } from '../../../src/client/live/browser-store.ts';
import { newKeep } from '../../../src/client/live/keep.ts';
import { pass } from '../fake-time.ts';
import { memoryKeep, memoryStore, newTabs } from '../memory-keep.ts';

const refuse = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
const refusing: BrowserStore = { all: refuse, set: refuse, delete: refuse, empty: refuse };

/** A storage that answers nothing until `answer`, and then everything in the order in which it was asked. */
function hanging(kept: Map<string, unknown>) {
  const store = memoryStore(kept);
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  const later =
    <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) =>
    (...args: Args) =>
      asked.then(() => ask(...args));
  const { all, set, delete: remove, empty } = store;
  return { store: { all: later(all), set: later(set), delete: later(remove), empty: later(empty) }, answer };
}

describe('[CLIENT72] a browser that does not keep what is written', () => {
  test('refuses: it is held by the page, found there, and said to be lost with it', async () => {
    const keep = newKeep(refusing, null);
    keep.set('draft:a', 'un');
    await pass(0);
    expect(await keep.all('draft:')).toEqual([['draft:a', 'un']]);
    expect(keep.loses.get()).toBe(true);
    keep.delete('draft:a');
    await pass(0);
    expect(await keep.all('draft:')).toEqual([]);
    expect(keep.loses.get()).toBe(false);
  });

  test('has no room for one more: what it had stays found beside what the page holds, and once there is room all of it is kept', async () => {
    const kept = new Map<string, unknown>([['draft:a', 'un']]);
    let full = true;
    const store = memoryStore(kept);
    const keep = newKeep({ ...store, set: (key, value) => (full ? refuse() : store.set(key, value)) }, null);
    keep.set('draft:b', 'deux');
    await pass(0);
    expect(await keep.all('draft:')).toEqual([
      ['draft:a', 'un'],
      ['draft:b', 'deux'],
    ]);
    expect([kept.size, keep.loses.get()]).toEqual([1, true]);
    full = false;
    await pass(10_000);
    expect([kept.size, keep.loses.get()]).toEqual([2, false]);
  });

  test('never answers: who asks has in three seconds what the page holds, and the next time at once', async () => {
    const { store } = hanging(new Map());
    const keep = newKeep(store, null);
    keep.set('draft:a', 'un');
    const found: unknown[] = [];
    void keep.all('draft:').then((all) => found.push(...all));
    await pass(2_900);
    expect([found, keep.loses.get()]).toEqual([[], false]);
    await pass(200);
    expect([found, keep.loses.get()]).toEqual([[['draft:a', 'un']], true]);
    const again = keep.all('draft:');
    await pass(0);
    expect(await again).toEqual([['draft:a', 'un']]);
  });

  test('answers late: what is there may then be read, and nothing would be lost any more', async () => {
    const kept = new Map<string, unknown>([['draft:old', 'avant']]);
    const { store, answer } = hanging(kept);
    const keep = newKeep(store, null);
    let back = 0;
    keep.back.listen(() => back++);
    keep.set('draft:a', 'un');
    await pass(3_100);
    expect([back, keep.loses.get()]).toEqual([0, true]);
    answer();
    await pass(0);
    expect([back, keep.loses.get(), kept.get('draft:a')]).toEqual([1, false, 'un']);
    expect(await keep.all('draft:')).toHaveLength(2);
  });
});

describe('[CLIENT71] emptying', () => {
  test('takes what begins so, and nothing else', async () => {
    const kept = new Map<string, unknown>([
      ['draft:a:1', 'un'],
      ['draft:b:1', 'deux'],
    ]);
    await memoryKeep(kept).empty('draft:a:');
    expect([...kept.keys()]).toEqual(['draft:b:1']);
  });

  test('that is refused, or not answered in three seconds, is said', async () => {
    await expect(newKeep(refusing, null).empty('draft:')).rejects.toThrow('no');
    let said: unknown;
    newKeep(hanging(new Map()).store, null)
      .empty('draft:')
      .catch((error: unknown) => (said = error));
    await pass(3_100);
    expect(said).toBeInstanceOf(Error);
  });

  test('takes what any tab still holds: it is not written back when the browser has room again', async () => {
    const kept = new Map<string, unknown>();
    const tab = newTabs();
    let full = true;
    const store = memoryStore(kept);
    const first = newKeep({ ...store, set: (key, value) => (full ? refuse() : store.set(key, value)) }, tab());
    const second = memoryKeep(kept, tab());
    first.set('draft:a', 'un');
    await pass(0);
    await second.empty('draft:');
    full = false;
    await pass(30_000);
    expect([...kept]).toEqual([]);
    expect(await first.all('draft:')).toEqual([]);
  });
});

test('[CLIENT74] the other tabs hear what is set and deleted, each under its key', async () => {
  const tab = newTabs();
  const [one, other] = [memoryKeep(new Map(), tab()), memoryKeep(new Map(), tab())];
  const heard: unknown[] = [];
  const stop = other.hear('draft:a:', (key, value) => heard.push([key, value]));
  one.set('draft:a:1', { text: 'un' });
  one.set('draft:b:1', 'not asked for');
  one.delete('draft:a:1');
  await pass(0);
  expect(heard).toEqual([
    ['draft:a:1', { text: 'un' }],
    ['draft:a:1', undefined],
  ]);
  stop();
  one.set('draft:a:2', 'un');
  await pass(0);
  expect(heard).toHaveLength(2);
});
