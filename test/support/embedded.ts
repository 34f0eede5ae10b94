import pg from 'pg';
import { startEmbedded, type Embedded } from '../../src/server/db/embedded/start.ts';
import type { Layout } from '../../src/server/db/embedded/layout.ts';
import { newLog } from '../../src/server/log.ts';
import { runNode, type NodeProcess } from './run-node.ts';
import { until } from './until.ts';

type Options = Parameters<typeof runNode>[1];

/** The embedded PostgreSQL of a directory, held by this process and stopped at the end of the block. */
export async function embeddedIn({ dataDir }: Layout): Promise<Embedded & AsyncDisposable> {
  const embedded = await startEmbedded({ dataDir, log: newLog('silent') });
  return { ...embedded, [Symbol.asyncDispose]: () => embedded.stop() };
}

/** The same, held by a process of its own, which can be killed; it writes `ready` when it is. */
export function holdEmbedded({ dataDir }: Layout, options?: Options): NodeProcess {
  return runNode(['test/support/programs/hold-embedded.ts', dataDir], options);
}

/** As the owner, over the socket that the directory is known by. One that was killed a moment ago, and is being started again, is waited for. */
export async function query({ sockets }: Layout, text: string): Promise<pg.QueryResultRow[]> {
  const client = await until(() => connected(sockets));
  return client
    .query<pg.QueryResultRow>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Nobody listens yet, or PostgreSQL is starting up. */
const notYet = ['ECONNREFUSED', 'ENOENT', '57P03'];

async function connected(host: string): Promise<pg.Client | null> {
  const client = new pg.Client({ host, port: 5432, user: 'preau', database: 'preau' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (notYet.includes(String((error as { code?: string }).code))) return null;
    throw error;
  }
}
