import { Refusal } from '../../shared/refusals.ts';
import type { Log } from '../log.ts';
import { DirectoryStore } from './directory-store.ts';
import { S3Store, type Bucket } from './s3-store.ts';
import type { FileStore } from './store.ts';

/** `bucket`: null where the directory is used. */
export type FilePlace = { directory: string; bucket: Bucket | null };

const againMs = 5_000;

/**
 * The store that the settings name. Where it fails (a disk that is full, a storage that is away), whoever asked hears that the service is
 * interrupted and tries again, and the log says why.
 */
export function openStore({ directory, bucket }: FilePlace, log: Log): FileStore {
  const store = bucket ? new S3Store(bucket) : new DirectoryStore(directory);
  const careful = <Result>(doing: Promise<Result>) =>
    doing.catch((err: unknown): never => {
      log.error({ err }, 'files cannot be kept or read where the settings say');
      throw new Refusal('server.unavailable', againMs);
    });
  return {
    put: (key, content) => careful(store.put(key, content)),
    has: (key) => careful(store.has(key)),
    get: (key, bytes) => careful(store.get(key, bytes)),
    delete: (key) => careful(store.delete(key)),
    list: (prefix) => careful(store.list(prefix)),
    clearLeft: () => careful(store.clearLeft()),
  };
}
