import { fileURLToPath } from 'node:url';
import { startNode } from './child.ts';
import type { Commands } from './generator/protocol.ts';

const program = fileURLToPath(new URL('generator/main.ts', import.meta.url));

export type Generator = Commands & AsyncDisposable;

/** A load generator in a process of its own, so that what it costs is not counted with the server. */
export async function startGenerator(): Promise<Generator> {
  const child = await startNode(['--import', 'tsx', program], { until: 'ready', ipc: true });
  const calls = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  child.process.on('message', ({ id, value, error }: { id: number; value: never; error?: string }) => {
    if (error === undefined) calls.get(id)?.resolve(value);
    else calls.get(id)?.reject(new Error(error));
    calls.delete(id);
  });
  child.process.once('close', () => calls.forEach(({ reject }) => reject(new Error('the load generator ended'))));
  const call = (name: string) => (options: unknown) =>
    new Promise<never>((resolve, reject) => {
      last += 1;
      calls.set(last, { resolve, reject });
      child.process.send({ id: last, name, options });
    });
  return {
    connect: call('connect'),
    load: call('load'),
    expect: call('expect'),
    comeBack: call('comeBack'),
    pause: call('pause'),
    resume: call('resume'),
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
