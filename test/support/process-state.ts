import { readdirSync, readFileSync } from 'node:fs';
import type { NodeProcess } from './run-node.ts';
import { until } from './until.ts';

/** What Linux says that a process holds: open files, and megabytes. */
export type ProcessState = { files: number; heapMb: number; residentMb: number };

/** Of a server started with `--expose-gc` and `programs/count-memory.ts`, once nothing dead is left on its heap. */
export async function stateOf(server: Pick<NodeProcess, 'pid' | 'stdout' | 'kill'>): Promise<ProcessState> {
  const heaps = () => server.stdout().match(/^heap \d+$/gm) ?? [];
  const before = heaps().length;
  server.kill('SIGUSR2');
  await until(() => heaps().length > before);
  const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  return {
    files: filesOf(server),
    heapMb: Math.round(Number(heaps().at(-1)!.split(' ')[1]) / 1e6),
    residentMb: Math.round(Number(resident) / 1_000),
  };
}

export function filesOf({ pid }: Pick<NodeProcess, 'pid'>): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}
