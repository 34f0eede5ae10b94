/** As much of a service worker's own world as this one uses: the types of pages, which the rest of the client has, know nothing of it. */
export type WorkerScope = {
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

/** One that the browser waits for before it stops the worker. */
export type Lasting = { waitUntil(work: Promise<unknown>): void };
export type Fetched = Lasting & { request: Request; respondWith(answer: Promise<Response>): void };
export type Told = Lasting & { data: unknown };
type WorkerEvents = { install: Lasting; activate: Lasting; fetch: Fetched; message: Told };

export const worker = globalThis as unknown as WorkerScope;
