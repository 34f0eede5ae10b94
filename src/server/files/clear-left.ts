import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** To write a file takes minutes at most: what is so old was left by a process that was killed. */
const oldMs = 3_600_000;

/** Takes away what killed processes left half made in this directory, under names that begin so. */
export async function clearLeft(directory: string, beginning: string): Promise<void> {
  // A directory that is away, or what is not ours to delete, is looked at again the next time.
  const names = await readdir(directory).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(beginning)))
    await clearOld(join(directory, name)).catch(() => undefined);
}

async function clearOld(path: string): Promise<void> {
  const { mtimeMs } = await stat(path);
  if (mtimeMs < Date.now() - oldMs) await rm(path, { recursive: true, force: true });
}
