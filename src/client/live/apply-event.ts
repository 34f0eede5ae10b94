import {
  cachedConversation,
  changeConversations,
  conversationOf,
  conversationsAfter,
  isMyLeaving,
} from '../conversations/cache.ts';
import { loadConversation } from '../conversations/load.ts';
import { refetchMessages, upsertMessage } from '../messages/cache.ts';
import { stopTyping } from '../messages/typists.ts';
import { applyAnswer } from './apply-answer.ts';
import type { Change } from './change.ts';
import type { Live } from './live.ts';
import { refusalOf } from './outcome.ts';
import { refetchListLater } from './refetch-list-later.ts';

/** Writes what arrives into the cache, be it an event or the answer to a send. The same change twice is the same as once. */
export function applyChange(live: Live, change: Change): void {
  const id = conversationOf(change);
  const known = cachedConversation(live.queryClient, id);
  changeConversations(live.queryClient, (list) => conversationsAfter(list, change, live.myId));
  switch (change.type) {
    case 'message':
      upsertMessage(live.queryClient, change.message, live.myId);
      // Of an old message that changed its author may well be writing the next.
      if (!known || change.message.seq > known.lastSeq) stopTyping(live.typists, id, change.message.authorId);
      live.outbox.arrived(change.message.id);
      break;
    case 'participant':
      if (!isMyLeaving(change, live.myId)) break;
      applyAnswer(live, { type: 'lost', conversationIds: [id] });
      break;
    case 'own':
      // Taken out and brought back unheard: what was written before is no longer theirs to see.
      if (known && change.own.fromSeq > known.fromSeq) refetchMessages(live.queryClient, id);
      break;
    case 'conversation':
  }
  live.changes.emit(change);
  if (!known && isNewToMe(change, live.myId)) fetchUnknown(live, id);
}

/**
 * A conversation may be unknown only because its page was not fetched: someone else's reading is no reason to fetch it. What its reader
 * did with it on another device is: pinned, marked or taken out of the archive it stands where all of that is fetched already.
 */
function isNewToMe(change: Change, myId: string): boolean {
  return change.type !== 'participant' || (change.participant.userId === myId && change.participant.leftAt === null);
}

function fetchUnknown(live: Live, conversationId: string): void {
  live.queryClient
    .fetchQuery({
      queryKey: ['unknownConversation', conversationId],
      queryFn: () => loadConversation(live, conversationId),
      // Many may be unknown at once; the list has them all.
      retry: (failures, error) => refusalOf(error) === null && failures < 4,
      staleTime: 0,
      gcTime: 0,
    })
    .catch((error: unknown) => {
      // Refused: it was taken away again since. Without a line: nothing may ever tell of it again.
      if (refusalOf(error) === null) refetchListLater(live);
    });
}
