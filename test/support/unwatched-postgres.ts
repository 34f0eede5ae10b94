import { accountFor } from '../../src/server/db/embedded/account.ts';
import { findBinaries } from '../../src/server/db/embedded/binaries.ts';
import { stopPostmaster, type Site } from '../../src/server/db/embedded/postmaster.ts';
import { ensureRunning } from '../../src/server/db/embedded/running.ts';
import { runBuilt } from './built-server.ts';
import type { DataDir } from './data-dir.ts';

/**
 * A PostgreSQL that holds the demo schools and is nobody's to look after, as a school's own is: stopped, it stays so until the
 * test starts it again.
 */
export async function unwatchedPostgres(dir: DataDir) {
  const seeding = await runBuilt({ PREAU_DATA_DIR: dir.dataDir });
  seeding.kill('SIGTERM');
  await seeding.exited;
  const account = accountFor(dir);
  const site: Site = { layout: dir, account, binaries: await findBinaries(dir, account), port: 5432 };
  await ensureRunning(site);
  return {
    url: `postgresql:///preau?${new URLSearchParams({ host: dir.sockets, port: '5432', user: 'preau' })}`,
    start: () => ensureRunning(site),
    /** As an administrator does it: whoever is at work is cut off, and nothing is lost. */
    stop: async () => {
      if (!(await stopPostmaster(site, 10_000))) throw new Error('PostgreSQL did not stop.');
    },
  };
}
