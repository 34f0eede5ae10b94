import type { Socket } from 'node:net';
import pg from 'pg';
import type { Log } from '../log.ts';
import { fromPostgres } from './from-postgres.ts';
import { silentMs } from './patience.ts';
import { PreparingClient } from './prepared.ts';

const [int8, date] = [20, 1082];

/**
 * Revisions and counts stay far below 2^53; the driver would hand them over as strings. A day has no time: as a `Date` it would be
 * another day in another time zone.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : oid === date ? String : pg.types.getTypeParser(oid, format),
};

export type PoolOptions = pg.PoolConfig & { silentMs?: number };

export function newPool(connection: pg.ClientConfig, log: Log, options: PoolOptions = {}): pg.Pool {
  const pool = new MarkingPool({
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 7_000,
    idleTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    application_name: 'preau',
    ...connection,
    ...options,
    types,
    Client: PreparingClient,
  });
  pool.on('connect', (client) => {
    // A connection that dies in use fails what it was doing; its own event, with nobody listening, would end the server as well.
    client.on('error', () => undefined);
    cutWhenSilent(client, options.silentMs ?? silentMs);
  });
  // An idle connection dies with PostgreSQL. Without a listener that event would end the server too.
  pool.on('error', (error) => {
    if (!pool.ending) log.warn({ err: error }, 'a connection to PostgreSQL was lost');
  });
  return pool;
}

/** Marks a connection that was not to be had as PostgreSQL's failure. */
class MarkingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    return callback ? super.connect(callback) : fromPostgres(super.connect());
  }
}

/**
 * A PostgreSQL that hangs, or a line that was cut without a word, closes nothing. Cut from here, the connection fails what waits
 * on it like any that was lost, and never goes back to the pool. An idle one is let go long before.
 */
function cutWhenSilent({ connection }: pg.PoolClient, afterMs: number): void {
  const stream = connection.stream as Socket;
  const error = Object.assign(new Error(`PostgreSQL has said nothing for ${afterMs} ms`), { code: 'ETIMEDOUT' });
  stream.setTimeout(afterMs, () => stream.destroy(error));
}
