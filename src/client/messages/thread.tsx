import { useState } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { unreadIn } from '../conversations/list.ts';
import { nameOf } from '../conversations/name-of.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { newStore, useStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';
import type { Entry } from './entry.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { ReadersDialog } from './readers-dialog.tsx';
import { ThreadEmpty, ThreadFailed, ThreadLoading } from './thread-states.tsx';
import { ThreadView } from './thread-view.tsx';
import { useLiveThread } from './use-live-thread.ts';
import { useMarkRead } from './use-mark-read.ts';

/** The messages of one conversation, the newest at the foot; read as far as they have been on the screen. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId, outbox } = useLive();
  const { messages, window, isEmpty, wroteLast, ...thread } = useLiveThread(conversation);
  const [seen] = useState(() => newStore(0));
  const [asked, setAsked] = useState<Entry['message'] | null>(null);
  return (
    <>
      <ThreadView
        {...thread}
        window={window}
        label={t('messages.log', { name: isolated(nameOf(conversation, myId, locale)) })}
        named={conversation.kind !== 'direct'}
        myId={myId}
        paging={messages.paging}
        isLoaded={messages.window !== undefined}
        reader={{ unread: unreadIn(conversation), leaping: messages.leaping, wroteLast, seen }}
        onTrim={messages.trim}
        onNewest={messages.toNewest}
        onRetry={outbox.retry}
        onDelete={outbox.remove}
        onReaders={setAsked}
      >
        {messages.isPending && !messages.failing && <ThreadLoading />}
        {messages.failing && <ThreadFailed onRetry={messages.retry} />}
        {messages.window && isEmpty && <ThreadEmpty canWrite={conversation.canWrite} />}
      </ThreadView>
      <ReadersDialog message={asked} conversation={conversation} myId={myId} onClose={() => setAsked(null)} />
      <MarkRead conversation={conversation} seen={seen} />
      <MessageAnnouncer conversation={conversation} nameOfAuthor={thread.nameOfAuthor} />
    </>
  );
}

/** Apart from the thread, so that reading on draws no message anew. */
function MarkRead({ conversation, seen }: { conversation: Conversation; seen: Store<number> }) {
  useMarkRead(
    conversation,
    useStore(seen, (seq) => seq),
  );
  return null;
}
