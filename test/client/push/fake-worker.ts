import { vi } from 'vitest';
import type { Mock } from 'vitest';
import type { Clicked, OpenWindow, Pushed, Resubscribed } from '../../../src/client/service-worker/scope.ts';
import type { PushPayload } from '../../../src/shared/notices.ts';

type Shown = { title: string; tag: string; closed: boolean; close(): void } & Record<string, unknown>;

/** The world of a service worker: its windows, its registration, and what stands on the device. */
export function fakeWorker(windows: OpenWindow[] = []) {
  const shown: Shown[] = [];
  const showNotification = vi.fn<(title: string, options: NotificationOptions) => Promise<void>>(
    async (title, options) => {
      for (const one of shown) if (options.tag !== undefined && one.tag === options.tag) one.closed = true;
      const one = { title, tag: '', ...options, closed: false, close: () => void (one.closed = true) };
      shown.push(one);
    },
  );
  const standing = () => shown.filter(({ closed }) => !closed);
  const openWindow = vi.fn<(address: string) => Promise<null>>().mockResolvedValue(null);
  const setAppBadge = vi.fn<(count: number) => Promise<void>>().mockResolvedValue();
  vi.stubGlobal('clients', { matchAll: async () => windows, openWindow });
  vi.stubGlobal('registration', {
    showNotification,
    getNotifications: async ({ tag }: { tag?: string } = {}) =>
      standing().filter((one) => tag === undefined || one.tag === tag),
  });
  Object.defineProperty(navigator, 'setAppBadge', { value: setAppBadge, configurable: true });
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  return { standing, showNotification, openWindow, setAppBadge };
}

/** One after the other, as a browser gives a lock. */
function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, _options: object, work: () => Promise<unknown>) => (last = last.then(work, work)),
  };
}

type FakeWindow = OpenWindow & { focus: Mock<OpenWindow['focus']>; postMessage: Mock<OpenWindow['postMessage']> };

/** Runs a handler as the browser does, until what it waits for is done. */
export async function run<Event extends Pushed | Clicked | Resubscribed>(
  handler: (event: Event) => void,
  event: Omit<Event, 'waitUntil'>,
): Promise<void> {
  const works: Promise<unknown>[] = [];
  handler({ ...event, waitUntil: (work: Promise<unknown>) => void works.push(work) } as Event);
  await Promise.all(works);
}

export function fakeWindow(path: string, is: Partial<OpenWindow> = {}) {
  return {
    url: `https://school.example${path}`,
    focused: false,
    visibilityState: 'hidden' as DocumentVisibilityState,
    focus: vi.fn<OpenWindow['focus']>().mockResolvedValue(null),
    postMessage: vi.fn<OpenWindow['postMessage']>(),
    ...is,
  } as FakeWindow;
}

/** One that answers whether it goes where it is asked to. */
export function answering(path: string, went: boolean, is: Partial<OpenWindow> = {}) {
  const postMessage = vi.fn<OpenWindow['postMessage']>((_, [port]) => {
    // A port reaches its other end alone; only windows are told a target.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    (port as MessagePort).postMessage(went);
  });
  return fakeWindow(path, { postMessage, ...is });
}

type Sent = { seq?: number; kind?: PushPayload['notification']['data']['kind']; close?: string[]; to?: string };

export function payload({ seq = 4, kind = 'message', close = [], to = 'one' }: Sent = {}): PushPayload {
  const data = { kind, conversationId: to, messageId: `message ${seq}`, seq, close };
  return {
    web_push: 8030,
    mutable: true,
    notification: {
      title: 'Collège Jules-Verne',
      body: `${seq} nouveaux messages`,
      navigate: `https://school.example/fr/parents/messagerie/${to}?message=${seq}`,
      tag: to,
      lang: 'fr',
      dir: 'ltr',
      silent: false,
      ...(kind === 'mention' && { renotify: true as const }),
      data,
    },
    app_badge: 7,
  };
}
