import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { OperatorError } from '../../operator-error.ts';
import { superuser } from './initialise.ts';
import { readPidFile, startPostmaster, type Attempt, type Site } from './postmaster.ts';

/** How long nobody may answer before a start is given up. While PostgreSQL says that it recovers, there is no limit. */
const silenceMs = 60_000;

/** Adopts the PostgreSQL that runs on this directory, or starts one, which it says, and returns once it answers. */
export async function ensureRunning(site: Site, onStart = () => {}): Promise<pg.ClientConfig> {
  let attempt: Attempt | undefined;
  for (let heardAt = performance.now(); ; await delay(attempt?.failure() === undefined ? 25 : 250)) {
    const answer = await ask(connectionTo(site));
    if (answer === 'yes') return connectionTo(site);
    if (answer === 'wait') heardAt = performance.now();
    else if (performance.now() - heardAt > silenceMs || hasGivenUp(attempt)) throw unstartable(site, attempt);
    else if (!attempt || attempt.failure() !== undefined) {
      attempt = startPostmaster(site);
      onStart();
    }
  }
}

/** As the owner of everything, to the one database that is always there. */
export function connectionTo({ layout, port }: Site): pg.ClientConfig {
  const common = { user: superuser, database: 'postgres', connectionTimeoutMillis: 5_000, ssl: false };
  const running = readPidFile(layout);
  if (process.platform !== 'win32')
    return { ...common, host: running?.sockets || layout.sockets, port: running?.port || port };
  const password = existsSync(layout.password) ? readFileSync(layout.password, 'utf8') : '';
  return { ...common, host: '127.0.0.1', port: running?.port || port, password };
}

/** `wait`: it starts, recovers or stops, and says so. */
async function ask(connection: pg.ClientConfig): Promise<'yes' | 'wait' | 'none'> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'yes';
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'wait' : 'none';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A dying PostgreSQL leaves its lock file and its shared memory for a moment; any other failure would only repeat itself. */
function hasGivenUp(attempt: Attempt | undefined): boolean {
  const failure = attempt?.failure();
  return failure !== undefined && !/lock file|shared memory|semaphore/.test(failure);
}

function unstartable({ layout }: Site, attempt: Attempt | undefined): OperatorError {
  const reason =
    attempt
      ?.failure()
      ?.split('\n')
      .findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? 'it does not answer';
  return new OperatorError(`PostgreSQL does not start on ${layout.cluster}: ${reason} (more in ${layout.log}).`);
}
