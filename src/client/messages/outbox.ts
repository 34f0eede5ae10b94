import { v7 as newId } from 'uuid';
import type { RefusalReason } from '../../shared/refusals.ts';
import { newChosenFiles } from '../files/chosen-files.ts';
import type { ChosenFiles } from '../files/chosen-files.ts';
import type { Keep } from '../live/keep.ts';
import { newKeptList } from '../live/kept-list.ts';
import type { KeptList } from '../live/kept-list.ts';
import { newOutgoing, readOutgoing } from './outgoing.ts';
import type { Outgoing } from './outgoing.ts';

type More = Partial<Pick<Outgoing, 'replyToId' | 'attachmentIds'>>;

export type Outbox = Pick<KeptList<Outgoing>, 'store' | 'ready' | 'isOwn' | 'count' | 'forget' | 'follow'> & {
  /** What it answers, and the files that go with it. */
  add(conversationId: string, body: string, more?: More): Outgoing;
  /** Its files are tried again as well. */
  retry(id: string): void;
  fail(id: string, reason: RefusalReason): void;
  remove(id: string): void;
  /** Takes one of its files out of it, and all of it away where nothing is left. */
  leaveOut(id: string, fileId: string): void;
  /** The server has it, whoever said so first: the answer or the event. */
  arrived(id: string): void;
};

/** What a person wrote and the server has not yet; kept by the browser from the first moment, so that a reload loses nothing. */
export function newOutbox(
  keep: Keep,
  userId: string,
  files: Pick<ChosenFiles, 'again' | 'remove' | 'sent'> = newChosenFiles(keep, userId),
): Outbox {
  const { put, find, nextPosition, remove, ...list } = newKeptList(keep, `outbox:${userId}:`, readOutgoing);

  function change(id: string, state: Outgoing['state'], reason: RefusalReason | null) {
    const entry = find(id);
    if (entry) put({ ...entry, state, reason });
  }
  /** Its files first: without it they would be a draft's again. */
  function drop(id: string, letGo: (ids: readonly string[]) => void) {
    letGo(find(id)?.attachmentIds ?? []);
    remove(id);
  }
  return {
    ...list,
    add(conversationId, body, { replyToId = null, attachmentIds = [] } = {}) {
      const position = nextPosition();
      const entry = newOutgoing({ id: newId(), conversationId, body, replyToId, attachmentIds, position });
      put(entry);
      return entry;
    },
    retry(id) {
      files.again(find(id)?.attachmentIds ?? []);
      change(id, 'pending', null);
    },
    fail: (id, reason) => change(id, 'failed', reason),
    remove: (id) => drop(id, files.remove),
    leaveOut(id, fileId) {
      const entry = find(id);
      if (!entry) return;
      files.remove([fileId]);
      const attachmentIds = entry.attachmentIds.filter((one) => one !== fileId);
      if (attachmentIds.length > 0 || entry.body !== '') put({ ...entry, attachmentIds });
      else remove(id);
    },
    arrived: (id) => drop(id, files.sent),
  };
}
