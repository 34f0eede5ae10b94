import { afterEach, describe, expect, test, vi } from 'vitest';
import { onNotificationClick } from '../../../src/client/service-worker/on-notification-click.ts';
import { answering, fakeWindow, fakeWorker, run } from './fake-worker.ts';

afterEach(() => void vi.unstubAllGlobals());

const address = '/fr/parents/messagerie/one?message=4';

async function press(navigate: string | undefined = `https://elsewhere.example${address}`) {
  const close = vi.fn<() => void>();
  const notification = { close, data: { navigate } } as unknown as Notification;
  await run(onNotificationClick, { notification });
  expect(close).toHaveBeenCalledTimes(1);
}

describe('[CLIENT193] a press on a notification', () => {
  test('opens a window at its message where none is open, under the address of this page', async () => {
    const { openWindow } = fakeWorker();
    await press();
    expect(openWindow.mock.calls).toEqual([[address]]);
  });

  test('leads the tab there that shows the conversation, before one that is looked at, and brings it to the front', async () => {
    const other = answering('/fr/parents', true, { focused: true, visibilityState: 'visible' });
    const there = answering('/fr/parents/messagerie/one', true);
    const { openWindow } = fakeWorker([other, there]);
    await press();
    expect(there.postMessage.mock.calls[0]![0]).toEqual({ open: address });
    expect(there.focus).toHaveBeenCalledTimes(1);
    expect([other.postMessage.mock.calls, openWindow.mock.calls]).toEqual([[], []]);
  });

  test('goes on to the next tab where one would lose what stands in it', async () => {
    const writing = answering('/fr/admin/people', false, { focused: true, visibilityState: 'visible' });
    const free = answering('/fr/admin', true);
    const { openWindow } = fakeWorker([writing, free]);
    await press();
    expect([writing.focus.mock.calls.length, free.focus.mock.calls.length]).toEqual([0, 1]);
    expect(openWindow).not.toHaveBeenCalled();
  });

  test('opens a window where no tab answers', async () => {
    const frozen = fakeWindow('/fr/parents');
    const { openWindow } = fakeWorker([frozen]);
    await press();
    expect(frozen.focus).not.toHaveBeenCalled();
    expect(openWindow.mock.calls).toEqual([[address]]);
  });

  test('that says no address leads to the beginning', async () => {
    const { openWindow } = fakeWorker();
    await run(onNotificationClick, { notification: { close: () => undefined, data: null } as unknown as Notification });
    expect(openWindow.mock.calls).toEqual([['/']]);
  });
});
