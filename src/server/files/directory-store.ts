import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { clearLeft } from './clear-left.ts';
import type { Bytes, FileStore } from './store.ts';

/** What is being written has no key yet. */
const coming = 'coming-';

/** A directory of this machine, or one that several share; nobody but the server's user may read it. */
export class DirectoryStore implements FileStore {
  private readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
  }

  /** Written under another name first, and made to last before it gets its own: what stands under a key is never half of it. */
  async put(key: string, content: Buffer | { path: string }): Promise<void> {
    const path = this.pathOf(key);
    const writing = join(this.directory, `${coming}${randomUUID()}`);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await write(writing, content);
      await renameInto(writing, path);
    } catch (error) {
      await rm(writing, { force: true });
      throw error;
    }
  }

  has(key: string): Promise<boolean> {
    return access(this.pathOf(key)).then(
      () => true,
      () => false,
    );
  }

  async get(key: string, bytes?: Bytes): Promise<Readable | null> {
    const file = await open(this.pathOf(key)).catch(absent);
    return file && createReadStream('', { fd: file, ...(bytes && { start: bytes.from, end: bytes.to }) });
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    await rm(path, { force: true });
    // The last of a folder takes the folder along; one that is not empty stays.
    await rmdir(dirname(path)).catch(() => undefined);
  }

  async list(prefix: string): Promise<string[]> {
    const found = await readdir(this.pathOf(prefix), { recursive: true, withFileTypes: true }).catch(absent);
    const files = (found ?? []).filter((entry) => entry.isFile());
    return files.map((entry) => join(entry.parentPath, entry.name).slice(this.directory.length + 1));
  }

  clearLeft(): Promise<void> {
    return clearLeft(this.directory, coming);
  }

  private pathOf(key: string): string {
    return join(this.directory, key);
  }
}

async function write(path: string, content: Buffer | { path: string }): Promise<void> {
  if (!Buffer.isBuffer(content)) await copyFile(content.path, path);
  const file = await open(path, Buffer.isBuffer(content) ? 'wx' : 'r+', 0o600);
  try {
    if (Buffer.isBuffer(content)) await file.writeFile(content);
    else await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Somebody else may have taken the folder away with the last that was in it. A name is there after a power cut once its folder was made to last. */
async function renameInto(from: string, path: string): Promise<void> {
  const folder = dirname(path);
  await rename(from, path).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(from, path);
  });
  if (process.platform === 'win32') return;
  const opened = await open(folder);
  await opened.sync().finally(() => opened.close());
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
