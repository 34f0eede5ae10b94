import { chmod, chown, lstat, mkdir, stat } from 'node:fs/promises';
import { OperatorError } from '../../operator-error.ts';
import { blockedAt, type Account } from './account.ts';
import type { Layout } from './layout.ts';

/** Others may pass through to what is theirs (PostgreSQL's user to its cluster), and list nothing. */
export async function prepareDirectory({ dataDir, sockets }: Layout, account: Account): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 }).catch((error: Error) => {
    throw new OperatorError(
      `The data directory ${dataDir} cannot be made (${error.message}): set PREAU_DATA_DIR to another.`,
    );
  });
  const blocked = account && blockedAt(dataDir, account);
  if (blocked === dataDir) await chmod(dataDir, (await stat(dataDir)).mode | 0o011);
  else if (blocked) {
    throw new OperatorError(
      `PostgreSQL does not run as root, and its own user may not enter ${blocked}: set PREAU_DATA_DIR to a directory elsewhere.`,
    );
  }
  await makePrivate(sockets, account);
}

/** Whoever can enter this directory is the database's superuser. Under a shared temporary directory somebody else may have made it first. */
async function makePrivate(directory: string, account: Account): Promise<void> {
  const made = await mkdir(directory, { mode: 0o700 }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      return false;
    },
  );
  if (made && account) await chown(directory, account.uid, account.gid);
  if (process.platform === 'win32') return;
  const { uid, mode } = await lstat(directory).then((found) => (found.isDirectory() ? found : { uid: -1, mode: 0 }));
  const mine = uid === (account?.uid ?? process.getuid?.());
  if (!mine || (mode & 0o077) !== 0) {
    throw new OperatorError(`${directory} should be PostgreSQL's own directory with mode 0700, and is not: remove it.`);
  }
}
