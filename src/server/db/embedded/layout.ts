import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where everything of the embedded PostgreSQL lies. */
export type Layout = {
  dataDir: string;
  cluster: string;
  log: string;
  sockets: string;
  password: string;
  started: string;
};

/** The kernel keeps 104 to 108 bytes for a socket's path; PostgreSQL refuses to start above it. */
const longestSocketPath = 100;

export function layoutOf(directory: string): Layout {
  const dataDir = resolve(directory);
  return {
    dataDir,
    cluster: join(dataDir, 'postgres'),
    log: join(dataDir, 'postgres.log'),
    sockets: socketsOf(dataDir),
    password: join(dataDir, 'postgres.password'),
    started: join(dataDir, 'first-start-done'),
  };
}

/** A name made from the directory, so that the next start finds a running PostgreSQL again. */
function socketsOf(dataDir: string): string {
  const beside = join(dataDir, 'socket');
  if (Buffer.byteLength(join(beside, '.s.PGSQL.5432')) <= longestSocketPath) return beside;
  return join(tmpdir(), `preau-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`);
}
