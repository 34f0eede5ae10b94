import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname } from 'node:path';
import { OperatorError } from '../../operator-error.ts';
import type { Layout } from './layout.ts';

/** Whom PostgreSQL runs as; undefined: the same as the server. */
export type Account = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root, so root hands it to the owner of the data, else to `postgres`, else to `nobody`. */
export function accountFor({ cluster }: Layout): Account {
  const self = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (self === 0) return owner ? { uid: owner.uid, gid: owner.gid } : (named('postgres') ?? nobody());
  if (self !== undefined && owner && owner.uid !== self) {
    throw new OperatorError(
      `The data in ${cluster} belongs to another user of this machine: start Préau as that user or as root.`,
    );
  }
  refuseNameless();
  return undefined;
}

/** PostgreSQL's programs look the name of their user up, and end without one; a container may run as a number that nobody has. */
function refuseNameless(): void {
  if (process.platform === 'win32') return;
  try {
    userInfo();
  } catch {
    throw new OperatorError(
      `PostgreSQL needs a user with a name and this machine has none for the number ${process.getuid?.()}: add one to /etc/passwd, run as a user who is there, or set DATABASE_URL.`,
    );
  }
}

/** Whether PostgreSQL may go through every directory above a path and read what lies there. */
export function mayReach(path: string, account: Account): boolean {
  return !account || blockedAt(path, account) === undefined;
}

/** The first directory on the way that PostgreSQL's user may not enter. */
export function blockedAt(path: string, account: NonNullable<Account>): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : blockedAt(parent, account);
  return above ?? (mayEnter(path, account) ? undefined : path);
}

function mayEnter(path: string, { uid, gid }: NonNullable<Account>): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return true;
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return ((stat.mode >> shift) & 1) === 1;
}

function nobody(): Account {
  const account = named('nobody');
  if (!account)
    throw new OperatorError('PostgreSQL does not run as root and this machine has no user "nobody": set DATABASE_URL.');
  return account;
}

function named(user: string): Account {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
