/** As much of a service worker's own world as this one uses: the types of pages, which the rest of the client has, know nothing of it. */
export type WorkerScope = {
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    /** The one that was used last comes first. */
    matchAll(of: { type: 'window'; includeUncontrolled: true }): Promise<readonly OpenWindow[]>;
    openWindow(address: string): Promise<unknown>;
  };
  registration: ServiceWorkerRegistration;
};

/** A tab of ours, or a window of the installed app. */
export type OpenWindow = {
  url: string;
  focused: boolean;
  visibilityState: DocumentVisibilityState;
  focus(): Promise<unknown>;
  postMessage(said: unknown, transfer: Transferable[]): void;
};

/** One that the browser waits for before it stops the worker. */
export type Lasting = { waitUntil(work: Promise<unknown>): void };
export type Fetched = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
export type Told = Lasting & { data: unknown };
/** `notification` and `appBadge`: of a browser that has read a Declarative Web Push itself, and would show it as it is. */
export type Pushed = Lasting & {
  data: { json(): unknown } | null;
  notification?: (Notification & { navigate?: string; renotify?: boolean }) | null;
  appBadge?: number | null;
};
export type Clicked = Lasting & { notification: Notification };
export type Resubscribed = Lasting & {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
};
type WorkerEvents = {
  install: Lasting;
  activate: Lasting;
  fetch: Fetched;
  message: Told;
  push: Pushed;
  notificationclick: Clicked;
  pushsubscriptionchange: Resubscribed;
};

export const worker = globalThis as unknown as WorkerScope;

/** Every tab of ours, those of an earlier worker too. */
export function openWindows(): Promise<readonly OpenWindow[]> {
  return worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
