import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import type { Layout } from './layout.ts';

/** One try at starting PostgreSQL; `failure()` is what it logged before it ended, undefined while it runs. */
export type Attempt = { failure(): string | undefined };

export type Site = { layout: Layout; binaries: Binaries; account: Account; port: number };

const onWindows = process.platform === 'win32';
const largestLog = 10 * 1024 * 1024;

/**
 * PostgreSQL in a process group of its own: a Ctrl-C must not stop it before the server has drained.
 * What it logs holds no row: a failing insert would otherwise put a pupil's message into a log file.
 */
export function startPostmaster(site: Site): Attempt {
  const { layout, binaries, account } = site;
  rotateLog(layout.log);
  const from = statSync(layout.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(layout.log, 'a', 0o600);
  const child = spawn(...command(site), {
    ...account,
    cwd: onWindows ? undefined : '/',
    env: childEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  });
  closeSync(log);
  child.unref();
  let failed: (() => string) | undefined;
  child.once('error', (error) => (failed = () => `FATAL: ${binaries.program('postgres')}: ${error.message}`));
  child.once('exit', (code) => {
    if (!onWindows || code !== 0) failed ??= () => readFileSync(layout.log).subarray(from).toString();
  });
  return { failure: () => failed?.() };
}

/** Asks for a fast shutdown and waits for its end; false where it takes longer. The next start then waits for it instead. */
export async function stopPostmaster(site: Site, withinMs: number): Promise<boolean> {
  const { layout } = site;
  const pid = askToStop(site);
  if (pid === undefined) return true;
  for (const end = performance.now() + withinMs; performance.now() < end; await delay(20)) {
    if (runningPid(layout) !== pid) return true;
  }
  return false;
}

/** However this process ends, its PostgreSQL is asked to stop, unless it was killed; that one is found by the next start. Answers how to call that off. */
export function stopAtExit(site: Site): () => void {
  const stop = () => void askToStop(site);
  process.once('exit', stop);
  return () => void process.off('exit', stop);
}

/** The process that was asked, which goes on stopping whether or not somebody waits for it. */
function askToStop({ layout, binaries }: Site): number | undefined {
  const pid = runningPid(layout);
  if (pid === undefined) return undefined;
  if (onWindows) execFile(binaries.program('pg_ctl'), ['stop', '-D', layout.cluster, '-m', 'fast', '-W']);
  else process.kill(pid, 'SIGINT');
  return pid;
}

/** What the running PostgreSQL says of itself, which an earlier server may have started with another socket or port. */
export function readPidFile({ cluster }: Layout): { pid: number; port: number; sockets: string } | undefined {
  const lines = readIfThere(join(cluster, 'postmaster.pid'))?.split('\n');
  if (!lines) return undefined;
  return { pid: Number(lines[0]), port: Number(lines[3]), sockets: lines[4] ?? '' };
}

/** None of the server's own settings, nor a `PGDATA` or `PGPORT` that somebody exported for another PostgreSQL. */
export function childEnvironment(): NodeJS.ProcessEnv | undefined {
  return onWindows ? undefined : { LC_ALL: 'C', PATH: '/usr/bin:/bin:/usr/sbin:/sbin' };
}

/** Read without a look before: a shutdown may end, and take the file away, between the two. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The file goes away at the very end of a shutdown. A process number alone would not tell: an orphan may stay as a zombie. */
function runningPid(layout: Layout): number | undefined {
  const pid = readPidFile(layout)?.pid;
  if (pid === undefined || !(pid > 0)) return undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? pid : undefined;
  }
}

function command({ layout, binaries, port }: Site): [string, string[]] {
  const settings = [...listening(layout), `port=${port}`, 'timezone=UTC', 'log_timezone=UTC', 'log_checkpoints=off'];
  settings.push('fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'log_error_verbosity=terse');
  const options = settings.flatMap((setting) => ['-c', setting]);
  if (!onWindows) return [binaries.program('postgres'), ['-D', layout.cluster, ...options]];
  // pg_ctl gives up an administrator's rights, with which PostgreSQL refuses to run.
  return [binaries.program('pg_ctl'), ['start', '-D', layout.cluster, '-W', '-o', options.join(' ')]];
}

function listening({ sockets }: Layout): string[] {
  if (onWindows) return ['listen_addresses=127.0.0.1'];
  // A list to PostgreSQL: a comma in the path would make two of it without the quotes.
  return [
    'listen_addresses=',
    `unix_socket_directories="${sockets.replaceAll('"', '""')}"`,
    'unix_socket_permissions=0700',
  ];
}

function rotateLog(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.old`);
}
