import { afterEach, describe, expect, test, vi } from 'vitest';
import { onPush } from '../../../src/client/service-worker/on-push.ts';
import { fakeWindow, fakeWorker, payload, run } from './fake-worker.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  for (const name of ['setAppBadge', 'locks']) Reflect.deleteProperty(navigator, name);
});

const push = (sent: unknown) => run(onPush, { data: { json: () => sent } });
const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15';
const as = (userAgent: string) => vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent);
const looking = fakeWindow('/fr/parents/messagerie/one', { focused: true, visibilityState: 'visible' });

describe('[CLIENT192] what the server tells a device', () => {
  test('is shown as it was sent, leads to its message, and the icon has the number', async () => {
    const { standing, setAppBadge } = fakeWorker();
    await push(payload());
    const { navigate, data, ...shown } = payload().notification;
    expect(standing()).toMatchObject([{ ...shown, data: { ...data, navigate } }]);
    expect(standing()[0]).not.toHaveProperty('renotify');
    expect(setAppBadge.mock.calls).toEqual([[7]]);
  });

  test('is one for a conversation, the later one, in whichever order they come', async () => {
    const { standing, showNotification } = fakeWorker();
    for (const seq of [5, 6, 4]) await push(payload({ seq }));
    await push(payload({ seq: 2, to: 'two' }));
    expect(standing().map(({ tag, body }) => [tag, body])).toEqual([
      ['one', '6 nouveaux messages'],
      ['two', '2 nouveaux messages'],
    ]);
    expect(showNotification.mock.calls[2]![1]).toMatchObject({ silent: true, data: { seq: 6 } });
  });

  test('is the later one where both come at once', async () => {
    const { standing } = fakeWorker();
    await Promise.all([6, 5].map((seq) => push(payload({ seq }))));
    expect(standing().map(({ body }) => body)).toEqual(['6 nouveaux messages']);
  });

  test('calls once more where it names its reader, and the same message calls once', async () => {
    const { showNotification } = fakeWorker();
    await push(payload({ seq: 4 }));
    await push(payload({ seq: 5, kind: 'mention' }));
    await push(payload({ seq: 5, kind: 'mention' }));
    const options = showNotification.mock.calls.map(([, given]) => given as { renotify?: boolean; silent: boolean });
    expect(options.map(({ renotify = false, silent }) => [renotify, silent])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test('makes no sound beside that of a page which is in sight', async () => {
    const { standing } = fakeWorker([fakeWindow('/fr/parents', { visibilityState: 'visible' })]);
    await push(payload({ kind: 'mention' }));
    expect(standing()).toMatchObject([{ silent: true }]);
    expect(standing()[0]).not.toHaveProperty('renotify');
  });

  test('is not shown to whoever looks at the conversation, and is to whoever looks at another or elsewhere', async () => {
    as(chrome);
    const { showNotification, setAppBadge } = fakeWorker([looking]);
    await push(payload());
    expect(showNotification).not.toHaveBeenCalled();
    expect(setAppBadge.mock.calls).toEqual([[7]]);
    await push(payload({ to: 'two' }));
    expect(showNotification).toHaveBeenCalledTimes(1);
    const behind = fakeWorker([fakeWindow('/fr/parents/messagerie/one', { visibilityState: 'visible' })]);
    await push(payload());
    expect(behind.standing()).toHaveLength(1);
  });

  test('is shown in Safari without a sound and put away at once: it ends the subscription of who shows nothing', async () => {
    as(safari);
    const { standing, showNotification } = fakeWorker([looking]);
    await push(payload());
    expect(showNotification.mock.calls).toMatchObject([['Collège Jules-Verne', { silent: true, tag: 'seen' }]]);
    expect(standing()).toEqual([]);
  });

  test('puts away what was read elsewhere since', async () => {
    const { standing } = fakeWorker();
    await push(payload({ to: 'one' }));
    await push(payload({ to: 'two', close: ['one', 'three'] }));
    expect(standing().map(({ tag }) => tag)).toEqual(['two']);
  });

  test('is read from what the browser has made of a declarative push', async () => {
    const { standing, setAppBadge } = fakeWorker();
    const { notification } = payload({ kind: 'mention' });
    // As of a browser: nothing of it is its own.
    const made = Object.create(notification) as Notification;
    await run(onPush, { data: null, notification: made, appBadge: 3 });
    const { navigate, data, ...shown } = notification;
    expect(standing()).toMatchObject([{ ...shown, data: { ...data, navigate } }]);
    expect(setAppBadge.mock.calls).toEqual([[3]]);
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['what is no payload', 'x'],
    ['one of another shape', { web_push: 9000, notice: {} }],
  ])('that cannot be read says that something came: %s', async (_, sent) => {
    const { standing } = fakeWorker();
    await push(sent);
    await run(onPush, { data: null });
    expect(new Set(standing().map(({ title }) => title))).toEqual(new Set(['Préau']));
  });

  test('tells every page that the test was shown', async () => {
    const pages = [fakeWindow('/fr/settings/notifications'), fakeWindow('/fr/parents')];
    fakeWorker(pages);
    await push(payload({ kind: 'test' }));
    for (const { postMessage } of pages) expect(postMessage.mock.calls).toEqual([[{ shown: 'test' }, []]]);
  });
});
