import { spawn } from 'node:child_process';

export type NodeProcess = {
  pid: number;
  stdout(): string;
  stderr(): string;
  /** The exit code, or null where a signal ended it. */
  exited: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
} & AsyncDisposable;

type Options = {
  env?: NodeJS.ProcessEnv;
  account?: { uid: number; gid: number };
  ownGroup?: boolean;
  network?: string;
  /** What Node loads first. Without `tsx` only what is built runs. */
  imports?: readonly string[];
};

/** A real process of ours, killed at the end of its block. It sees no setting but those named here. */
export function runNode(args: string[], options: Options = {}): NodeProcess {
  const { env, account, ownGroup = false, network, imports = ['tsx'] } = options;
  const first = imports.flatMap((name) => ['--import', name]);
  const command = [...(network ? ['ip', 'netns', 'exec', network] : []), process.execPath, ...first, ...args];
  const child = spawn(command[0]!, command.slice(1), {
    ...account,
    env: { PATH: process.env.PATH, ...withoutSettings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    pid: child.pid!,
    stdout: () => stdout,
    stderr: () => stderr,
    exited,
    kill: (signal) => {
      if (child.exitCode !== null) throw new Error(`it ended by itself with ${child.exitCode}: ${stdout}${stderr}`);
      process.kill(ownGroup ? -child.pid! : child.pid!, signal);
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** An empty setting counts as none, and stands before what a developer's own `.env` says. */
const withoutSettings = Object.fromEntries(
  [
    'PORT',
    'HOST',
    'DATABASE_URL',
    'REDIS_URL',
    'PREAU_PUBLIC_URL',
    'PREAU_DATA_DIR',
    'PREAU_ORIGINS',
    'PREAU_SESSION_TTL',
    'PREAU_PUSH_SESSION_TTL',
    'PREAU_SESSION_MAX',
  ].map((name) => [name, '']),
);
