import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** What a figure was measured on. */
export function describeMachine(postgresVersion: string) {
  return {
    date: new Date().toISOString(),
    cores: availableParallelism(),
    processor: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.versions.node,
    postgres: postgresVersion,
    /** Who else was at work: processes waiting for a core before the run. */
    loadBefore: Math.round(loadavg()[0]! * 10) / 10,
  };
}

/** How many sockets a process may open; each of a thousand clients is one at either end. */
export function openFiles(): number {
  const said = execFileSync('sh', ['-c', 'ulimit -n']).toString().trim();
  return said === 'unlimited' ? Infinity : Number(said);
}
