import { setTimeout as wait } from 'node:timers/promises';
import type { HttpServer } from './http.ts';

/** What is asked over HTTP rarely takes a second. The process is ended after ten, and the database has to be closed before. */
const answerMs = 7_000;
/** Whatever hangs by then has lost: the database is waited for as well. */
const allMs = 7_500;

type Parts = { dismiss(): Promise<void>; close(): Promise<void> };

/**
 * Nothing new comes in; what was asked over HTTP is answered, while the sockets are told and drained by the app; every connection
 * that is then still open is cut, whatever has become of it.
 */
export async function stop(server: HttpServer, app: Parts): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await within(allMs, drain(server, app));
  server.cutAll();
  await closed;
}

async function drain(server: HttpServer, app: Parts): Promise<void> {
  await Promise.all([app.dismiss(), answered(server)]);
  await app.close();
}

/** At the latest then, with nothing to show for it. */
export async function within(ms: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, wait(ms, undefined, { ref: false })]);
}

async function answered({ answering }: HttpServer): Promise<void> {
  for (const end = performance.now() + answerMs; answering.size > 0 && performance.now() < end; await wait(10));
}
