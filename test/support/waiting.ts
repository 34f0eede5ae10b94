import pg from 'pg';
import { workerDatabase } from './database.ts';
import { until } from './until.ts';

/** The PostgreSQL process of a call that waits for a lock, once there is one; asked as the owner, who alone sees it. */
export async function waitingForLock(): Promise<number> {
  const { connection } = await workerDatabase();
  const client = new pg.Client(connection);
  await client.connect();
  const query = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return until(async () => (await client.query<{ pid: number }>(query)).rows[0]?.pid).finally(() => client.end());
}

/** `asks`: what stands in the query, as one that a job makes meanwhile may wait as well. */
type Waiting = { role?: string; atLeastMs?: number; asks?: string };

/** How many calls wait for a lock, for so long at least; of the server's roles one alone, where it is named. */
export async function waitingCount({ role = '', atLeastMs = 0, asks = '' }: Waiting = {}): Promise<number> {
  const { connection } = await workerDatabase();
  const client = new pg.Client(connection);
  await client.connect();
  const query = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    and ($1 = '' or usename = $1) and clock_timestamp() - query_start >= $2 * interval '1 ms' and strpos(query, $3) > 0`;
  return client
    .query(query, [role, atLeastMs, asks])
    .then(({ rowCount }) => rowCount ?? 0)
    .finally(() => client.end());
}

/** Ends that process, as an administrator or a crash would. */
export async function terminate(pid: number): Promise<void> {
  const { connection } = await workerDatabase();
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('select pg_terminate_backend($1)', [pid]).finally(() => client.end());
}

/** The owner of the database does this, and holds what it locks until `letGo`. */
export async function holding(
  statement: string,
  values: string[] = [],
): Promise<{ letGo(): Promise<void> } & AsyncDisposable> {
  const { connection } = await workerDatabase();
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('begin');
  await client.query(statement, values);
  const letGo = async () => void (await client.query('commit'));
  return { letGo, [Symbol.asyncDispose]: () => client.end() };
}
