import type { Readable } from 'node:stream';

/** The first and the last byte of what is wanted, both in it. */
export type Bytes = { from: number; to: number };

/**
 * Where the bytes of files are, by a key of words and slashes. What is put is there whole or not at all, also after a power cut, and
 * putting or deleting again changes nothing.
 */
export type FileStore = {
  put(key: string, content: Buffer | { path: string }): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Null where there is nothing of that key. */
  get(key: string, bytes?: Bytes): Promise<Readable | null>;
  delete(key: string): Promise<void>;
  /** The keys that begin with these words and a slash. */
  list(prefix: string): Promise<string[]>;
  /** Takes away what killed processes left half put, an hour later. */
  clearLeft(): Promise<void>;
};

/** What is kept is named by its digest, within its school: the same file twice is there once, and no school has another's. */
export function contentKey(establishmentId: string, digest: string): string {
  return `${establishmentId}/files/${digest.slice(0, 2)}/${digest}`;
}

/** What has come of an upload, piece by piece. */
export function partsPrefix({ establishmentId, id }: { establishmentId: string; id: string }): string {
  return `${establishmentId}/uploads/${id}`;
}

/** Takes away all that begins so. */
export async function deleteAll(store: FileStore, prefix: string): Promise<void> {
  for (const key of await store.list(prefix)) await store.delete(key);
}
