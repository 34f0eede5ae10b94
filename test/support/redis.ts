import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { freePort } from './server.ts';
import { until } from './until.ts';

export type TestRedis = {
  url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** It answers nothing from now on, and closes nothing. */
  freeze(): void;
} & AsyncDisposable;

/** A real Redis on a port of its own that keeps nothing, from Debian's package redis-server. */
export async function testRedis(): Promise<TestRedis> {
  const port = await freePort();
  let process: ChildProcess | undefined;
  const start = async () => {
    process = spawn('redis-server', [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
    ]);
    process.stdout?.resume();
    await until(() => answers(port));
  };
  const kill = async () => {
    const dead = process;
    process = undefined;
    if (!dead || dead.exitCode !== null) return;
    dead.kill('SIGKILL');
    await until(() => dead.signalCode !== null || dead.exitCode !== null);
  };
  const freeze = () => void process?.kill('SIGSTOP');
  await start();
  return { url: `redis://127.0.0.1:${port}`, kill, start, freeze, [Symbol.asyncDispose]: kill };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
