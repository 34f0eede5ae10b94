import { builtServer } from './build-server.ts';
import { runNode, type NodeProcess } from './run-node.ts';
import { freePort } from './server.ts';
import { until } from './until.ts';

/** `readyMs`: from the start of the process to its first 200 at /readyz. */
export type BuiltServer = NodeProcess & { url: string; readyMs: number };

type Options = { imports?: readonly string[]; withinMs?: number };

/** The server as it is shipped, a process of its own, ready. */
export async function runBuilt(env: NodeJS.ProcessEnv, { imports, withinMs }: Options = {}): Promise<BuiltServer> {
  const starting = await startBuilt(env, imports);
  const startedAt = performance.now();
  let ended = false;
  void starting.exited.then(() => (ended = true));
  await until(async () => ended || (await isReady(starting.url)), { withinMs: withinMs ?? 30_000 });
  if (ended) throw new Error(`The server ended: ${starting.stderr()}${starting.stdout()}`);
  return Object.assign(starting, { readyMs: Math.round(performance.now() - startedAt) });
}

/** The same, for whoever does not wait for it. */
export async function startBuilt(
  env: NodeJS.ProcessEnv,
  imports: readonly string[] = [],
): Promise<NodeProcess & { url: string }> {
  const port = env.PORT ?? String(await freePort());
  const settings = { PORT: port, PREAU_LOG_LEVEL: 'warn', ...env };
  const process = runNode([builtServer], { imports, env: settings });
  return Object.assign(process, { url: `http://127.0.0.1:${port}` });
}

export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}
