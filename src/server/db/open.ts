import { setTimeout as wait } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { OperatorError } from '../operator-error.ts';
import { startEmbedded, type Embedded } from './embedded/start.ts';
import { renewEpoch } from './epoch.ts';
import { migrate } from './migrate.ts';
import { newPool, serverRole, type PoolOptions } from './pool.ts';
import type { Database } from './schema.ts';

export type Readiness = { database: boolean; reason?: string };

/** `firstBoot` stays true until `bootDone()`, so that a first start that was killed is one again. */
export type OpenDatabase = {
  db: Kysely<Database>;
  embedded: boolean;
  firstBoot: boolean;
  bootDone(): Promise<void>;
  ready(): Promise<Readiness>;
  renewEpoch(known: string): Promise<string>;
  stop(): Promise<void>;
};

/** The configured database, migrated. `join` is for commands, which may run beside a server on the same directory. */
export async function openDatabase(config: Config, log: Log, { join = false } = {}): Promise<OpenDatabase> {
  const source = config.databaseUrl
    ? elsewhere(config.databaseUrl)
    : await startEmbedded({ dataDir: config.dataDir, log, join });
  try {
    await migrate(source.connection);
    const db = newDatabase(source.connection, log);
    await refuseOtherRole(db);
    return {
      db,
      embedded: !config.databaseUrl,
      firstBoot: source.firstBoot,
      bootDone: () => source.bootDone(),
      ready: () => answers(db),
      renewEpoch: (known) => renewEpoch(source.connection, known),
      stop: () => Promise.race([db.destroy(), wait(closeMs)]).finally(() => source.stop()),
    };
  } catch (error) {
    await source.stop();
    throw error;
  }
}

/** A query that hangs must not keep PostgreSQL from being stopped. */
const closeMs = 500;

/** Queries as the server's role, camelCase in TypeScript. */
export function newDatabase(connection: pg.ClientConfig, log: Log, options?: PoolOptions): Kysely<Database> {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: newPool(connection, log, options) }),
    // What stands in a column of JSON keeps its keys.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

function elsewhere(connectionString: string): Embedded {
  return {
    connection: { connectionString },
    firstBoot: false,
    bootDone: async () => undefined,
    stop: async () => undefined,
  };
}

/** A pooler between us and PostgreSQL may drop what the connection asked for; the server would then work as the owner. */
async function refuseOtherRole(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
  if (rows[0]?.role === serverRole) return;
  throw new OperatorError(
    `DATABASE_URL: the server works as ${rows[0]?.role} instead of ${serverRole}: connect without a pooler between.`,
  );
}

/** Whether it can be written to as well. */
async function answers(db: Kysely<Database>): Promise<Readiness> {
  return sql<{ only: string }>`select current_setting('transaction_read_only') as only`.execute(db).then(
    ({ rows }) =>
      rows[0]?.only === 'on' ? { database: false, reason: 'the database can only be read' } : { database: true },
    () => ({ database: false }),
  );
}
