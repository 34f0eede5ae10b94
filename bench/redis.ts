import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './child.ts';

export type BenchRedis = { url: string } & AsyncDisposable;

export const hasRedis = () => spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of the bench's own, which keeps nothing. */
export async function startRedis(): Promise<BenchRedis> {
  const port = await freePort();
  const keepNothing = ['--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...keepNothing], {
    stdio: 'ignore',
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  while (!(await answers(port))) await wait(20);
  const stop = async () => {
    const ended = once(child, 'exit');
    kill();
    await ended;
    process.off('exit', kill);
  };
  return { url: `redis://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
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
