import { useEffect, useMemo, useRef } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useLive } from '../live/live.ts';
import { newEntries } from './entry.ts';
import { newDays } from './grouping.ts';
import { useMessages } from './use-messages.ts';
import { useNames } from './use-names.ts';
import { useOutbox } from './use-outbox.ts';
import { useUnreadFrom } from './use-unread-from.ts';
import type { Window } from './window.ts';

/** What a conversation's thread shows, kept whole while things change: what the server has, and what its reader wrote since. */
export function useLiveThread(conversation: Conversation) {
  const { myId } = useLive();
  const messages = useMessages(conversation);
  const { window = nothing, toNewest } = messages;
  const outgoing = useOutbox();
  const zone = useZone(conversation.establishmentId);
  const unreadFrom = useUnreadFrom(conversation);
  const entries = useMemo(
    () => newEntries([...window.items, ...(window.ahead ?? [])], window.hasAfter ? [] : outgoing, conversation, myId),
    [window, outgoing, conversation, myId],
  );
  const days = useMemo(() => newDays(entries, unreadFrom, zone), [entries, unreadFrom, zone]);
  const nameOfAuthor = useNames(conversation, entries);
  const wroteLast = outgoing.findLast((one) => one.conversationId === conversation.id)?.position ?? 0;
  const followed = useRef(wroteLast);
  useEffect(() => {
    if (wroteLast <= followed.current) return;
    followed.current = wroteLast;
    toNewest();
  }, [wroteLast, toNewest]);
  return { messages, window, isEmpty: entries.length === 0, days, zone, unreadFrom, nameOfAuthor, wroteLast };
}

const nothing: Window = { items: [], hasBefore: false, hasAfter: false };
