import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { layoutOf, type Layout } from '../../src/server/db/embedded/layout.ts';
import { readPidFile } from '../../src/server/db/embedded/postmaster.ts';
import { until } from './until.ts';

export type DataDir = Layout & { pid(): number | undefined } & AsyncDisposable;

/** A directory for an embedded PostgreSQL; what runs on it is killed by its number and the directory removed, however the test ends. */
export function temporaryDataDir(below = ''): DataDir {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'preau-data-')));
  chmodSync(root, 0o711);
  const layout = layoutOf(join(root, below));
  if (below) mkdirSync(layout.dataDir, { recursive: true });
  const pid = () => readPidFile(layout)?.pid;
  return {
    ...layout,
    pid,
    async [Symbol.asyncDispose]() {
      const running = pid();
      if (running) await kill(running);
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      rmSync(layout.sockets, { recursive: true, force: true });
    },
  };
}

/** SIGQUIT ends PostgreSQL with all its processes at once; SIGKILL would leave them to find out. */
async function kill(pid: number): Promise<void> {
  if (!send(pid, 'SIGQUIT')) return;
  await until(() => !send(pid, 0));
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
