import { vi } from 'vitest';

type Options = { permission?: NotificationPermission; answer?: NotificationPermission; subscribes?: boolean };
const keyOfServer = 'BAAB';

/** A browser that can be sent to: what it is asked for, and what it was given. */
export function fakeBrowser({ permission = 'default', answer = 'granted', subscribes = true }: Options = {}) {
  const asked = vi.fn<() => void>();
  const notification = {
    permission,
    async requestPermission() {
      asked();
      notification.permission = answer;
      return answer;
    },
  };
  let subscription: ReturnType<typeof made> | null = null;
  const made = (key: string, endpoint: string) => ({
    endpoint,
    options: { applicationServerKey: Uint8Array.from(atob(key), (letter) => letter.codePointAt(0)!).buffer },
    toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
    unsubscribe: vi.fn<() => Promise<boolean>>(async () => {
      subscription = null;
      return true;
    }),
  });
  const shown: { tag: string; data: object; close: () => void }[] = [];
  const registration = {
    pushManager: {
      getSubscription: async () => subscription,
      subscribe: vi.fn<(options: { applicationServerKey: string }) => Promise<unknown>>(
        async ({ applicationServerKey }) => {
          if (!subscribes) throw new DOMException('no', 'AbortError');
          subscription = made(applicationServerKey, 'https://push.example/new');
          return subscription;
        },
      ),
    },
    getNotifications: async ({ tag }: { tag?: string } = {}) =>
      shown.filter((one) => tag === undefined || one.tag === tag),
  };
  const worker = Object.assign(new EventTarget(), {
    ready: Promise.resolve(registration),
    getRegistration: async () => registration,
  });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('Notification', notification);
  vi.stubGlobal('PushManager', {});
  Object.defineProperty(navigator, 'serviceWorker', { value: worker, configurable: true });
  return {
    asked,
    registration,
    subscription: () => subscription,
    subscribed: (key = keyOfServer, endpoint = 'https://push.example/old') => (subscription = made(key, endpoint)),
    stands: (tag: string, seq: number) => {
      const close = vi.fn<() => void>();
      shown.push({ tag, data: { conversationId: tag, seq }, close });
      return close;
    },
    /** The service worker says something to the page. */
    says: (data: unknown, port?: Pick<MessagePort, 'postMessage'>) =>
      worker.dispatchEvent(Object.assign(new Event('message'), { data, ports: port ? [port] : [] })),
  };
}

export function forgetBrowser(): void {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'serviceWorker');
  localStorage.clear();
}

export const answersOfPush = { 'account.pushKey': () => keyOfServer };
