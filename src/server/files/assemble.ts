import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Upload } from './access.ts';
import { clearLeft } from './clear-left.ts';
import { partsPrefix, type FileStore } from './store.ts';

const workshop = 'preau-file-';

/** Runs `work` in a directory of its own, which is gone afterwards whatever became of it. */
export async function inWorkshop<Result>(work: (directory: string) => Promise<Result>): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), workshop));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Takes away the directories that killed processes left on this machine, an hour later. */
export function clearWorkshops(): Promise<void> {
  return clearLeft(tmpdir(), workshop);
}

/** Puts the parts of an upload together to one file, part after part, so that the memory of the server holds none of it whole. */
export async function assemble(store: FileStore, upload: Upload, path: string): Promise<void> {
  await pipeline(piecesOf(store, upload), createWriteStream(path, { mode: 0o600 }));
}

async function* piecesOf(store: FileStore, upload: Upload): AsyncGenerator<Buffer> {
  for (const part of upload.parts) {
    const pieces = await store.get(`${partsPrefix(upload)}/${part}`);
    if (!pieces) throw new Error(`A part of upload ${upload.id} is not where it was put.`);
    yield* pieces as AsyncIterable<Buffer>;
  }
}
