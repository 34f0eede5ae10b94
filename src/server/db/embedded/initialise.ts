import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '../../log.ts';
import { OperatorError } from '../../operator-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';
import { childEnvironment } from './postmaster.ts';

export const superuser = 'preau';

/** Leaves a whole cluster in its place, or none: made in a sibling and renamed, so that a kill in the first boot bricks nothing. */
export async function initialise(layout: Layout, binaries: Binaries, account: Account, log: Log): Promise<void> {
  await removeLeftovers(layout);
  if (existsSync(layout.cluster)) return refuseOtherVersion(layout, binaries);
  log.info({ directory: layout.cluster }, 'making the database');
  const aside = `${layout.cluster}.tmp.${process.pid}`;
  await mkdir(aside, { mode: 0o700 });
  if (account) await chown(aside, account.uid, account.gid);
  await initdb(aside, layout, binaries, account);
  await putInPlace(aside, layout.cluster);
}

/** The builtin locale sorts alike on every machine and never changes under an index, as an operating system's does. */
async function initdb(aside: string, layout: Layout, binaries: Binaries, account: Account): Promise<void> {
  const args = [
    '-D',
    aside,
    '-U',
    superuser,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
  args.push('--locale=C', '--no-instructions', ...(await authentication(layout)));
  const options = { ...account, cwd: dirname(aside), env: childEnvironment(), windowsHide: true };
  await promisify(execFile)(binaries.program('initdb'), args, options).catch(
    (error: { stderr?: string; message: string }) => {
      throw new OperatorError(
        `PostgreSQL could not make its files in ${layout.dataDir}: ${(error.stderr ?? error.message).trim()}`,
      );
    },
  );
}

/** A directory nobody else may enter is the key to a socket. Windows has a port of the machine instead, open to all its users: a password. */
async function authentication({ password }: Layout): Promise<string[]> {
  if (process.platform !== 'win32') return ['--auth=trust'];
  await writeFile(password, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${password}`];
}

/** A second server that makes the same directory at the same moment may win; its cluster is as good. */
async function putInPlace(aside: string, cluster: string): Promise<void> {
  await rename(aside, cluster).catch(async (error: NodeJS.ErrnoException) => {
    if (!existsSync(cluster)) throw error;
    await rm(aside, { recursive: true, force: true });
  });
  if (process.platform === 'win32') return;
  const parent = await open(dirname(cluster));
  await parent.sync().finally(() => parent.close());
}

/** What killed first boots left. The process whose number a name carries may still be making it. */
async function removeLeftovers({ dataDir }: Layout): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => isLeftover(name));
  const gone = names.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 }));
  await Promise.allSettled(gone);
}

function isLeftover(name: string): boolean {
  const pid = Number(/\.tmp\.(\d+)$/.exec(basename(name))?.[1]);
  if (Number.isNaN(pid)) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function refuseOtherVersion({ cluster }: Layout, { major }: Binaries): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return;
  throw new OperatorError(
    `The data in ${cluster} was written by PostgreSQL ${version} and this Préau brings PostgreSQL ${major}: start the Préau that wrote it and make a backup to restore here.`,
  );
}
