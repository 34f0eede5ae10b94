import type { Attachment } from '../../shared/public.ts';
import { newEmitter } from '../live/emitter.ts';
import type { Emitter } from '../live/emitter.ts';
import type { Keep } from '../live/keep.ts';
import { newKeptList } from '../live/kept-list.ts';
import type { KeptList } from '../live/kept-list.ts';
import { newChosenFile, readChosenFile } from './chosen-file.ts';
import type { ChosenFile, Described, Where } from './chosen-file.ts';

type Ids = readonly string[];

export type ChosenFiles = Pick<KeptList<ChosenFile>, 'store' | 'ready' | 'find' | 'isOwn' | 'forget' | 'follow'> & {
  add(file: Described, bytes: Blob): void;
  change(id: string, change: Partial<Pick<ChosenFile, 'announced' | 'shape' | 'received' | 'state' | 'reason'>>): void;
  /** What is in it; null where this device has it no more. */
  bytesOf(id: string): Promise<Blob | null>;
  /** Whatever became of them, they are to be sent once more: what the server has of them it says. */
  again(ids: Ids): void;
  /** Nobody wants them any more. */
  remove(ids: Ids): void;
  /** They are in a message or an announcement now. */
  sent(ids: Ids): void;
  /** They are where they were chosen again: the server has them, and this device knows nothing of what is in them. */
  giveBack(where: Where, attachments: readonly Attachment[]): void;
  /** Those that were removed, of which the server may have something. */
  removed: Emitter<string>;
};

/** The files that somebody chose, from then until they are in a message or an announcement, kept by the browser. What is in them is kept apart, so that to note how far one has come does not write it anew. */
export function newChosenFiles(keep: Keep, userId: string): ChosenFiles {
  const { put, nextPosition, remove, ...list } = newKeptList(keep, `file:${userId}:`, readChosenFile);
  const bytes = `bytes:${userId}:`;
  const removed = newEmitter<string>();

  function change(id: string, some: Partial<ChosenFile>) {
    const file = list.find(id);
    if (file) put({ ...file, ...some });
  }
  function drop(ids: Ids) {
    for (const id of ids) {
      keep.delete(bytes + id);
      remove(id);
    }
  }
  return {
    ...list,
    change,
    removed,
    add(file, content) {
      // What cannot be sent is not worth the room.
      if (file.reason === null) keep.set(bytes + file.id, content);
      put(newChosenFile(file, nextPosition()));
    },
    async bytesOf(id) {
      const [kept] = await keep.all(bytes + id);
      return kept?.[1] instanceof Blob ? kept[1] : null;
    },
    again(ids) {
      for (const id of ids) change(id, { state: 'waiting', reason: null });
    },
    remove(ids) {
      for (const id of ids) removed.emit(id);
      drop(ids);
    },
    sent: drop,
    giveBack(where, attachments) {
      for (const { id, name, mediaType, size, image = null } of attachments) {
        const file = newChosenFile({ ...where, id, name, mediaType, size, reason: null }, nextPosition());
        put({ ...file, shape: image, received: size, state: 'here' });
      }
    },
    async forget() {
      await Promise.all([list.forget(), keep.empty(bytes)]);
    },
  };
}
