import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Any number of ours: locks of the maintenance database are used for nothing else. */
const lockKey = 7_238_211;

/**
 * One server per directory: a lock that PostgreSQL lets go as soon as its holder is dead, however it died.
 * Undefined where another holds it. That a holder was killed is noticed within milliseconds, or seconds where the machine is busy.
 */
export async function takeLock(connection: pg.ClientConfig, withinMs: number): Promise<pg.Client | undefined> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  for (const end = performance.now() + withinMs; ; await delay(100)) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey]);
    if (rows[0]?.taken) return client;
    if (performance.now() > end) break;
  }
  await client.end();
  return undefined;
}
