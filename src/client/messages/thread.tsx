import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { unreadIn } from '../conversations/list.ts';
import { nameOf } from '../conversations/name-of.ts';
import { isolated } from '../i18n/isolated.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { newEntries } from './entry.ts';
import { newDays } from './grouping.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { MessageList } from './message-list.tsx';
import { ThreadEmpty, ThreadFailed, ThreadLoading, ThreadStart } from './thread-states.tsx';
import { ToEnd } from './to-end.tsx';
import { useMarkRead } from './use-mark-read.ts';
import { useMessages } from './use-messages.ts';
import { useNames } from './use-names.ts';
import { useOutbox } from './use-outbox.ts';
import { useThreadScroll } from './use-thread-scroll.ts';
import { windowLeeway, windowRows } from './window.ts';
import type { Window } from './window.ts';

/** The messages of one conversation, the newest at the foot. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const { myId } = useLive();
  const messages = useMessages(conversation);
  const { window = nothing, extend, trim } = messages;
  const outgoing = useOutbox();
  // Where reading begins, as it was on opening: it does not move while one reads.
  const [unreadFrom] = useState(() => (unreadIn(conversation) > 0 ? conversation.lastReadSeq + 1 : null));
  const entries = useMemo(
    () => newEntries(window.items, window.hasAfter ? [] : outgoing, conversation, myId),
    [window, outgoing, conversation, myId],
  );
  const days = useMemo(() => newDays(entries, unreadFrom), [entries, unreadFrom]);
  const nameOfAuthor = useNames(conversation, entries);
  const extending = messages.extending !== null || messages.isFetching;
  const onNeed = useCallback(
    (direction: 'older' | 'newer') => void (extending || extend(direction)),
    [extending, extend],
  );
  const { hasBefore, hasAfter } = window;
  const { scroller, content, atEnd, look, holdPlace, toEnd } = useThreadScroll({
    newest: entries.at(-1),
    hasBefore,
    hasAfter,
    onNeed,
  });

  const overfull = window.items.length > windowRows + windowLeeway;
  useEffect(() => {
    if (!overfull || extending) return;
    holdPlace();
    trim(atEnd ? 'start' : 'end');
  }, [overfull, extending, atEnd, trim, holdPlace]);
  const wroteLast = outgoing.findLast((one) => one.conversationId === conversation.id)?.id;
  useEffect(() => {
    if (wroteLast && hasAfter) toEnd(messages.toNewest());
    // Only a new message of mine leads to the end, not the scrolling away from it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wroteLast]);
  useMarkRead(conversation, atEnd && messages.window ? (window.items.at(-1)?.seq ?? 0) : 0);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t('messages.log', { name: isolated(nameOf(conversation, myId)) })}
        aria-busy={messages.isPending}
        tabIndex={0}
        onScroll={look}
        className="relative flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain outline-offset-[-2px] [overflow-anchor:none]"
      >
        <div ref={content} className="mx-auto w-full max-w-3xl flex-none px-3 pt-4 pb-1 md:px-5">
          {messages.isPending && !messages.failing && <ThreadLoading />}
          {messages.failing && <ThreadFailed onRetry={messages.retry} />}
          {messages.window && <ThreadStart hasBefore={hasBefore} loading={messages.extending === 'older'} />}
          {messages.window && entries.length === 0 && <ThreadEmpty canWrite={conversation.canWrite} />}
          <MessageList days={days} conversation={conversation} unreadFrom={unreadFrom} nameOfAuthor={nameOfAuthor} />
        </div>
      </div>
      {!atEnd && <ToEnd unread={unreadIn(conversation)} onPress={() => toEnd(messages.toNewest())} />}
      <MessageAnnouncer conversation={conversation} nameOfAuthor={nameOfAuthor} />
    </div>
  );
}

const nothing: Window = { items: [], hasBefore: false, hasAfter: false };
