import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { drawEpoch } from './epoch.ts';
import { replaceFunctions } from './functions.ts';
import { migrations, unreleased } from './migrations.ts';
import { connectOwner } from './owner.ts';
import { prepareRole } from './role.ts';

/** Any number of ours. Held across everything done at start, so that two servers starting at once do it one after the other. */
const lockKey = 7_238_212;

/** Brings a database up to this version, as its owner: the server's role, the tables, the epoch. Safe to repeat and to race. */
export async function migrate(connection: pg.ClientConfig): Promise<void> {
  const owner = await connectOwner(connection);
  try {
    await owner.query('select pg_advisory_lock($1)', [lockKey]);
    await prepareRole(owner);
    await runMigrations(connection);
    await replaceFunctions(owner);
    await drawEpoch(owner);
  } finally {
    await owner.end();
  }
}

/** Without the plugin that renames columns: a migration says what SQL will hold. */
async function runMigrations(connection: pg.ClientConfig): Promise<void> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...connection, max: 1 }) }) });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    const missing = /previously executed migration (.*) is missing/.exec(
      error instanceof Error ? error.message : '',
    )?.[1];
    if (missing) throw unreleased.test(missing) ? older() : newer();
    if (error) throw error as Error;
  } finally {
    await db.destroy();
  }
}

function older(): OperatorError {
  return new OperatorError(
    'This database was made by a Préau of before the first release, which this version cannot bring up: name another PREAU_DATA_DIR or an empty database in DATABASE_URL.',
  );
}

function newer(): OperatorError {
  return new OperatorError(
    'This database was made by a newer Préau: start that version, or restore a backup from before it.',
  );
}
