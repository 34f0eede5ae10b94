import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The TCP ports that a process listens on, by what Linux says of its files; elsewhere unknown, and none. */
export function listenersOf(pid: number): number[] {
  if (!existsSync(`/proc/${pid}/fd`)) return [];
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map((fd) => /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1]),
  );
  return ['tcp', 'tcp6']
    .flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === listening && sockets.has(fields[9]))
    .map((fields) => Number.parseInt(fields[1]!.split(':')[1]!, 16));
}

const listening = '0A';
