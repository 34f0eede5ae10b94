import type { Kysely } from 'kysely';
import pg from 'pg';
import { newDatabase } from '../src/server/db/open.ts';
import type { Database } from '../src/server/db/schema.ts';
import { newLog } from '../src/server/log.ts';
import { startTestPostgres } from '../test/support/postgres.ts';
import { familyCpuSeconds } from './child.ts';

export type BenchPostgres = {
  version: string;
  /** The server's database, as the server works with it. */
  db: Kysely<Database>;
  /** As the owner: `preau` is the migrated database of the server, `reference` that of the reference. */
  connect(database: 'preau' | 'reference'): Promise<pg.Client>;
  url(database: 'preau' | 'reference'): string;
  cpuSeconds(): number;
} & AsyncDisposable;

/** A PostgreSQL of the bench's own on a new directory, with the durability of the embedded one: every commit is on disk. */
export async function startPostgres(): Promise<BenchPostgres> {
  const { connection, stop } = await startTestPostgres();
  const connect = async (database: string) => {
    const client = new pg.Client({ ...connection, database });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  const url = (database: string) => {
    const { host, port, user } = connection;
    return `postgresql:///${database}?${new URLSearchParams({ host: host!, port: String(port), user: user as string })}`;
  };
  const owner = await connect('preau');
  await owner.query('create database reference');
  const { rows } = await owner.query<{ fsync: string; commit: string; version: string; pid: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
       current_setting('server_version') as version, split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
  );
  await owner.end();
  const [settings] = rows;
  if (settings?.fsync !== 'on' || settings.commit !== 'on')
    throw new Error('This PostgreSQL does not wait for its disk.');
  const cpuSeconds = () => familyCpuSeconds(Number(settings.pid));
  const db = newDatabase(connection, newLog('error'));
  const end = () => db.destroy().finally(stop);
  return { version: settings.version, db, connect, url, cpuSeconds, [Symbol.asyncDispose]: end };
}
