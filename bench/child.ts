import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** A process of the bench's own, and what it costs as the operating system counts it. */
export type Child = {
  process: ChildProcess;
  cpuSeconds(): number;
  rssMb(): number;
  stop(signal?: NodeJS.Signals): Promise<void>;
} & AsyncDisposable;

const children = new Set<ChildProcess>();
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

type Options = { env?: NodeJS.ProcessEnv; until?: string | undefined; ipc?: boolean };

/** Starts Node on a file; ready once it has written `until`. It sees no setting but those named here. */
export async function startNode(args: string[], { env = {}, until, ipc = false }: Options): Promise<Child> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
  children.add(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => (children.delete(child), resolve())));
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (until && said.includes(until)) resolve();
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('close', () => reject(new Error(`${args.join(' ')} ended:\n${said}`)));
  });
  if (until) await ready;
  else ready.catch(() => undefined);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  return {
    process: child,
    cpuSeconds: () => cpuSecondsOf(child.pid!),
    rssMb: () => rssMbOf(child.pid!),
    stop,
    [Symbol.asyncDispose]: () => stop('SIGKILL'),
  };
}

const ticksPerSecond = existsSync('/proc/self/stat') ? Number(execFileSync('getconf', ['CLK_TCK']).toString()) : 100;

/** User and system time of a process, all its threads. */
function cpuSecondsOf(pid: number): number {
  const [user, system] = statOf(pid).slice(11, 13).map(Number);
  return (user! + system!) / ticksPerSecond;
}

/** The same of a process and all its children, those that have ended included. */
export function familyCpuSeconds(pid: number): number {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = pids.filter((child) => quietly(() => Number(statOf(child)[1]) === pid));
  const ended = statOf(pid).slice(13, 15).map(Number);
  return (
    [pid, ...children].reduce((sum, one) => sum + (quietly(() => cpuSecondsOf(one)) ?? 0), 0) +
    (ended[0]! + ended[1]!) / ticksPerSecond
  );
}

/** From the third field on: the second, a name in brackets, may hold anything. */
function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
}

/** A process may end between two looks. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function rssMbOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
