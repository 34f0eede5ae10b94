import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

/** What all cores have done so far, in ticks: at work for users (0), idle (3), given to other guests of the host (7) … (proc(5)). */
export function coreTimes(): number[] {
  const [all] = readFileSync('/proc/stat', 'utf8').split('\n');
  return all!.split(/\s+/).slice(1, 9).map(Number);
}

/** The share of the cores' time since then that went to other guests of the host. */
export function stolenSince(before: number[]): number {
  const since = coreTimes().map((ticks, kind) => ticks - before[kind]!);
  return since[7]! / since.reduce((sum, ticks) => sum + ticks);
}
