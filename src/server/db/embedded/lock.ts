import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** Any number of ours: locks of the maintenance database are used for nothing else. */
const lockKey = 7_238_211;

/**
 * One server per directory: a lock that PostgreSQL lets go as soon as its holder is dead, however it died.
 * Undefined where another holds it; a killed holder's connection takes a moment to be noticed.
 */
export async function takeLock(connection: pg.ClientConfig): Promise<pg.Client | undefined> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  for (let tries = 0; tries < 10; tries += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey]);
    if (rows[0]?.taken) return client;
    await delay(100);
  }
  await client.end();
  return undefined;
}
