import { useEffect, useMemo, useRef } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useZone } from '../conversations/use-zone.ts';
import { useMentionNames } from '../mentions/mention-names.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import { newEntries, peopleIn } from './entry.ts';
import { newDays } from './grouping.ts';
import { useJump, useWanted } from './use-jump.ts';
import { useMessages } from './use-messages.ts';
import { useKnown, useNameOf } from './use-names.ts';
import { useOutbox } from './use-outbox.ts';
import { useQuotes } from './use-quotes.ts';
import { useUnreadFrom } from './use-unread-from.ts';
import type { Window } from './window.ts';

/** What a conversation's thread shows, kept whole while things change: what the server has, and what its reader wrote since. */
export function useLiveThread(conversation: Conversation) {
  const live = useLive();
  const { myId } = live;
  const wanted = useWanted();
  const messages = useMessages(conversation, wanted.seq);
  const { window = nothing, toNewest } = messages;
  const outgoing = useOutbox();
  const quotes = useQuotes(conversation.id, window, outgoing);
  const reacting = useStore(live.reacting, (all) => all);
  const zone = useZone(conversation.establishmentId);
  const unreadFrom = useUnreadFrom(conversation);
  const entries = useMemo(
    () =>
      newEntries([...window.items, ...(window.ahead ?? [])], window.hasAfter ? [] : outgoing, conversation, myId, {
        quotes,
        reacting,
      }),
    [window, outgoing, conversation, myId, quotes, reacting],
  );
  const days = useMemo(() => newDays(entries, unreadFrom, zone), [entries, unreadFrom, zone]);
  const people = useMemo(() => peopleIn(entries), [entries]);
  const authors = useKnown(conversation, people);
  const nameOfAuthor = useNameOf(authors);
  const mentions = useMentionNames(conversation.id, nameOfAuthor, myId);
  const wroteLast = outgoing.findLast((one) => one.conversationId === conversation.id)?.position ?? 0;
  const followed = useRef(wroteLast);
  useEffect(() => {
    if (wroteLast <= followed.current) return;
    followed.current = wroteLast;
    toNewest();
  }, [wroteLast, toNewest]);
  useJump(wanted, messages);
  return { messages, window, wanted, entries, days, zone, unreadFrom, nameOfAuthor, authors, mentions, wroteLast };
}

const nothing: Window = { items: [], hasBefore: false, hasAfter: false };
