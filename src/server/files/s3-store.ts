import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { S3mini, S3ServiceError, type S3Config } from 's3mini';
import type { Bytes, FileStore } from './store.ts';

export type Bucket = Pick<S3Config, 'endpoint' | 'region' | 'accessKeyId' | 'secretAccessKey'>;

/** So long may an answer take before it counts as none. */
const patienceMs = 60_000;

/** A bucket of an S3-compatible storage, which several processes on several machines share. */
export class S3Store implements FileStore {
  private readonly s3: S3mini;

  constructor(bucket: Bucket) {
    this.s3 = new S3mini({ ...bucket, requestAbortTimeout: patienceMs });
  }

  async put(key: string, content: Buffer | { path: string }): Promise<void> {
    const bytes = Buffer.isBuffer(content) ? content : await readFile(content.path);
    await this.s3.putObject(key, bytes, 'application/octet-stream');
  }

  async has(key: string): Promise<boolean> {
    return (await this.s3.objectExists(key)) === true;
  }

  async get(key: string, bytes?: Bytes): Promise<Readable | null> {
    const asked = bytes
      ? // The library leaves the last byte out.
        this.s3.getObjectRaw(key, false, bytes.from, bytes.to + 1)
      : this.s3.getObjectRaw(key);
    const found = await asked.catch(absent);
    return found?.body ? Readable.fromWeb(found.body as ReadableStream) : null;
  }

  async delete(key: string): Promise<void> {
    await this.s3.deleteObject(key);
  }

  async list(prefix: string): Promise<string[]> {
    const found = await this.s3.listObjects('/', `${prefix}/`);
    return (found ?? []).map(({ Key }) => Key);
  }

  /** The storage takes what came whole, and nothing of what did not. */
  async clearLeft(): Promise<void> {}
}

function absent(error: unknown): null {
  if (error instanceof S3ServiceError && error.status === 404) return null;
  throw error;
}
