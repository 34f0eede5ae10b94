import { setTimeout as wait } from 'node:timers/promises';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { OperatorError } from '../operator-error.ts';
import { startEmbedded, type Embedded } from './embedded/start.ts';
import { renewEpoch } from './epoch.ts';
import { migrate } from './migrate.ts';
import { newPool, type PoolOptions } from './pool.ts';
import { roles, signInAs, type RoleName } from './roles.ts';
import type { Database } from './schema.ts';

/**
 * The database as the server's roles see it, each through connections of its own, so that none waits for what another is asked.
 * `db`: what people's calls read, in the schools that a transaction names (`inSchools`) · `live`: the way of a change from its
 * commit to everyone, and what reads across schools · `jobs`: the same for what nobody waits for, however much of it there is · `accounts`: accounts,
 * sessions and invitations.
 */
export type Databases = Record<'db' | 'live' | 'jobs' | 'accounts', Kysely<Database>>;

export type Readiness = { database: boolean; reason?: string };

/** `firstBoot` stays true until `bootDone()`, so that a first start that was killed is one again. */
export type OpenDatabase = Databases & {
  embedded: boolean;
  firstBoot: boolean;
  bootDone(): Promise<void>;
  ready(): Promise<Readiness>;
  renewEpoch(known: string): Promise<string>;
  /** What an operator does to the whole of it, as its owner. */
  asOwner<Result>(work: (db: Kysely<Database>) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
};

/** The configured database, migrated. `join` is for commands, which may run beside a server on the same directory. */
export async function openDatabase(config: Config, log: Log, { join = false } = {}): Promise<OpenDatabase> {
  const source = config.databaseUrl
    ? elsewhere(config.databaseUrl)
    : await startEmbedded({ dataDir: config.dataDir, log, join });
  try {
    await migrate(source.connection);
    const databases = newDatabases(source.connection, log);
    await refuseOtherRoles(databases);
    return {
      ...databases,
      embedded: !config.databaseUrl,
      firstBoot: source.firstBoot,
      bootDone: () => source.bootDone(),
      ready: () => answers(databases.live),
      renewEpoch: (known) => renewEpoch(source.connection, known),
      asOwner: (work) => asOwner(source.connection, log, work),
      stop: () => Promise.race([closeDatabases(databases), wait(closeMs)]).finally(() => source.stop()),
    };
  } catch (error) {
    await source.stop();
    throw error;
  }
}

/** How many connections each may have: a school's own PostgreSQL takes 100 unless told otherwise, of all its processes. */
const most: Record<keyof Databases, number> = { db: 6, live: 4, jobs: 3, accounts: 2 };
const roleOf: Record<keyof Databases, RoleName> = { db: 'app', live: 'live', jobs: 'live', accounts: 'accounts' };

export function newDatabases(connection: pg.ClientConfig, log: Log, options?: PoolOptions): Databases {
  const open = (name: keyof Databases) =>
    newDatabase(signInAs(connection, roleOf[name]), log, { max: most[name], ...options });
  return { db: open('db'), live: open('live'), jobs: open('jobs'), accounts: open('accounts') };
}

export async function closeDatabases(databases: Databases): Promise<void> {
  const { db, live, jobs, accounts } = databases;
  await Promise.all([db, live, jobs, accounts].map((one) => one.destroy()));
}

/** A query that hangs must not keep PostgreSQL from being stopped. */
const closeMs = 500;

const pools = new WeakMap<Kysely<Database>, pg.Pool>();

/** How many of its connections are at work, and how much waits for one. */
export function connectionsOf(db: Kysely<Database>): { used: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pools.get(db) ?? {};
  return { used: totalCount - idleCount, waiting: waitingCount };
}

/** Queries as whom the connection says, camelCase in TypeScript. */
export function newDatabase(connection: pg.ClientConfig, log: Log, options?: PoolOptions): Kysely<Database> {
  const pool = newPool(connection, log, options);
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    // What stands in a column of JSON keeps its keys.
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  pools.set(db, pool);
  return db;
}

/** An owner who is no superuser is bound by the borders between schools too, unless they say that they mean all of them. */
export async function asOwner<Result>(
  connection: pg.ClientConfig,
  log: Log,
  work: (db: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  const owner = newDatabase(connection, log, { max: 1 });
  try {
    await sql`select set_config('app.schools', 'all', false)`.execute(owner);
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

function elsewhere(connectionString: string): Embedded {
  return {
    connection: { connectionString },
    firstBoot: false,
    bootDone: async () => undefined,
    stop: async () => undefined,
  };
}

/** A pooler between us and PostgreSQL may sign in as somebody else, whom no border between schools holds back. */
async function refuseOtherRoles(databases: Databases): Promise<void> {
  for (const [name, role] of Object.entries(roleOf) as [keyof Databases, RoleName][]) {
    const { rows } = await sql<{ role: string }>`select session_user::text as role`.execute(databases[name]);
    if (rows[0]?.role !== roles[role])
      throw new OperatorError(
        `DATABASE_URL: the server works as ${rows[0]?.role} instead of ${roles[role]}: connect without a pooler between.`,
      );
  }
}

/** Whether it can be written to as well. */
async function answers(db: Kysely<Database>): Promise<Readiness> {
  return sql<{ only: string }>`select current_setting('transaction_read_only') as only`.execute(db).then(
    ({ rows }) =>
      rows[0]?.only === 'on' ? { database: false, reason: 'the database can only be read' } : { database: true },
    () => ({ database: false }),
  );
}
