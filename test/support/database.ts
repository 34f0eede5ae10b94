import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { closeDatabases, newDatabase, newDatabases, type Databases } from '../../src/server/db/open.ts';
import type { Database } from '../../src/server/db/schema.ts';
import { newLog } from '../../src/server/log.ts';
import { template } from './postgres.ts';

/** `databases` is how the server sees it; `db`, `connection` and `url` are the owner's, for what a test must see, make or break from outside. */
export type WorkerDatabase = { db: Kysely<Database>; databases: Databases; connection: pg.ClientConfig; url: string };

let opened: Promise<WorkerDatabase> | undefined;

/** This worker's own database, migrated. Tests that share it each found their own school. */
export function workerDatabase(): Promise<WorkerDatabase> {
  opened ??= open(`worker_${process.env.VITEST_POOL_ID ?? '0'}`);
  return opened;
}

/** An empty database that is nobody else's, not even migrated; gone at the end of its block. Its locale is the cluster's, or as `options` say. */
export async function emptyDatabase(
  options = '',
): Promise<{ connection: pg.ClientConfig; url: string } & AsyncDisposable> {
  const name = `empty_${crypto.randomUUID().replaceAll('-', '')}`;
  await asOwner(`create database ${name} template template0 ${options}`);
  const connection = { ...inject('postgres'), database: name };
  return {
    connection,
    url: urlOf(connection),
    [Symbol.asyncDispose]: () => asOwner(`drop database ${name} with (force)`),
  };
}

/** Called by the set-up of every test file, so that no connection outlives it. */
export async function closeWorkerDatabase(): Promise<void> {
  const database = await opened;
  opened = undefined;
  if (!database) return;
  await Promise.all([database.db.destroy(), closeDatabases(database.databases)]);
}

async function open(name: string): Promise<WorkerDatabase> {
  await asOwner(`create database ${name} template ${template}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04') throw error;
  });
  const connection = { ...inject('postgres'), database: name };
  const db = newDatabase(connection, newLog('error'), { allowExitOnIdle: true });
  await sql`select 1`.execute(db);
  const databases = newDatabases(connection, newLog('error'), { allowExitOnIdle: true });
  return { db, databases, connection, url: urlOf(connection) };
}

/** From beside the template, which PostgreSQL copies for nobody while another worker is connected to it. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject('postgres'), database: 'postgres' });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function urlOf({ host, port, user, database }: pg.ClientConfig): string {
  const query = new URLSearchParams({ host: host ?? '', port: String(port), user: user ?? '' });
  return `postgresql:///${database}?${query}`;
}
