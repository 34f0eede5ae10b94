import { setTimeout as wait } from 'node:timers/promises';
import type { HttpServer } from './http.ts';

/** What is asked over HTTP rarely takes a second. The process is ended after ten, and the database has to be closed before. */
const answerMs = 7_000;

/**
 * Nothing new comes in; what was asked over HTTP is answered, while the sockets are told and drained by the app; what is then
 * still open is cut.
 */
export async function stop(
  server: HttpServer,
  app: { dismiss(): Promise<void>; close(): Promise<void> },
): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await Promise.all([app.dismiss(), answered(server)]);
  await app.close();
  server.closeAllConnections();
  await closed;
}

async function answered({ answering }: HttpServer): Promise<void> {
  for (const end = performance.now() + answerMs; answering.size > 0 && performance.now() < end; await wait(10));
}
