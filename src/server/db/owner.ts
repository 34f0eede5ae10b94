import pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { tlsReasonOf } from './tls-reason.ts';

const oldest = 15;

/** A connection as the owner of the database, for what is done once at start. Refuses, in one sentence, what cannot be reached or is too old. */
export async function connectOwner(connection: pg.ClientConfig): Promise<pg.Client> {
  const client = newClient(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new OperatorError(`DATABASE_URL: ${reasonOf(error as Failure)} at ${placeOf(client)}.`, { cause: error });
  }
  await refuseOld(client);
  await refuseReadOnly(client);
  return client;
}

/** The driver reads the certificates that an address names here already. */
function newClient(connection: pg.ClientConfig): pg.Client {
  try {
    return new pg.Client({ connectionTimeoutMillis: 10_000, application_name: 'preau start', ...connection });
  } catch (error) {
    const reason = tlsReasonOf(error as Failure);
    if (reason === undefined) throw error;
    throw new OperatorError(`DATABASE_URL: ${reason}.`, { cause: error });
  }
}

type Failure = Error & { code?: string };

/** Never the whole of it: the address in the setting holds the password. */
function placeOf({ host, port, database }: pg.Client): string {
  return host.startsWith('/') ? `${host}, database ${database}` : `${host}:${port}, database ${database}`;
}

function reasonOf(failure: Failure): string {
  const { code, message } = failure;
  const tlsReason = tlsReasonOf(failure);
  if (tlsReason !== undefined) return tlsReason;
  const networkCode = code !== undefined && /^E[A-Z]/.test(code);
  return networkCode || /timeout/.test(message)
    ? `no PostgreSQL answers (${code ?? message})`
    : `PostgreSQL refuses the connection (${message})`;
}

async function refuseOld(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) >= oldest) return;
  await client.end();
  throw new OperatorError(`DATABASE_URL: PostgreSQL ${version} is too old: Préau needs ${oldest} or later.`);
}

async function refuseReadOnly(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ only: string }>(`select current_setting('transaction_read_only') as only`);
  if (rows[0]?.only !== 'on') return;
  await client.end();
  throw new OperatorError(
    `DATABASE_URL: the database at ${placeOf(client)} can only be read: name its primary server, or turn default_transaction_read_only off.`,
  );
}
