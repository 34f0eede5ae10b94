import { useState } from 'react';
import { mayRemoveMessages } from '../../shared/may-message.ts';
import type { Conversation } from '../../shared/public.ts';
import { unreadIn } from '../conversations/list.ts';
import { nameOf } from '../conversations/name-of.ts';
import { isolated } from '../i18n/isolated.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { newStore, useStore } from '../live/store.ts';
import type { Store } from '../live/store.ts';
import { MentionScope } from '../mentions/mention-names.ts';
import { useMembershipIn } from '../session/use-membership-in.ts';
import { newLayer } from '../ui/layer.ts';
import { ShownLayer } from '../ui/shown-layer.tsx';
import type { Entry } from './entry.ts';
import { MessageAnnouncer } from './message-announcer.tsx';
import { ShownReaders } from './shown-readers.tsx';
import { ThreadEmpty, ThreadFailed, ThreadLoading } from './thread-states.tsx';
import { ThreadView } from './thread-view.tsx';
import { useAsked } from './use-asked.ts';
import { useLiveThread } from './use-live-thread.ts';
import { useMarkRead } from './use-mark-read.ts';

const counting = newLayer(async () => (await import('./counted-reactions.tsx')).CountedReactions);
const unsaid = { coming: null, failed: null };
const layer = newLayer(async () => (await import('./message-asked.tsx')).MessageAsked);

/** The messages of one conversation, the newest at the foot; read as far as they have been on the screen. */
export function Thread({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId, outbox } = useLive();
  const { messages, window, entries, wroteLast, wanted, mentions, ...thread } = useLiveThread(conversation);
  const [seen] = useState(() => newStore(0));
  const [read, setRead] = useState<Entry['message'] | null>(null);
  const { asked, quoted, close, onAsk, find } = useAsked(entries, wanted.goTo);
  const membership = useMembershipIn(conversation.establishmentId);
  return (
    <MentionScope value={mentions}>
      <ThreadView
        {...thread}
        window={window}
        label={t('messages.log', { name: isolated(nameOf(conversation, myId, locale)) })}
        named={conversation.kind !== 'direct'}
        myId={myId}
        paging={messages.paging}
        isLoaded={messages.window !== undefined}
        wanted={wanted}
        reader={{ unread: unreadIn(conversation), leaping: messages.leaping, wroteLast, seen }}
        onTrim={messages.trim}
        onNewest={messages.toNewest}
        onRetry={outbox.retry}
        onDelete={outbox.remove}
        onReaders={setRead}
        isUrgent={conversation.urgent}
        looksAfter={membership !== undefined && mayRemoveMessages({ kind: conversation.kind, role: membership.role })}
        acting={{ conversation, isHeld: asked !== null, find, onAsk }}
      >
        {messages.isPending && !messages.failing && <ThreadLoading />}
        {messages.failing && <ThreadFailed onRetry={messages.retry} />}
        {messages.window && entries.length === 0 && <ThreadEmpty canWrite={conversation.canWrite} />}
      </ThreadView>
      <ShownReaders message={read} conversation={conversation} myId={myId} onClose={() => setRead(null)} />
      <ShownLayer
        layer={layer}
        props={{ asked, message: (asked && find(asked.id)) ?? null, quoted, conversation, onAsk, onClose: close }}
        open={asked !== null}
        onClose={close}
      />
      {membership?.may.announcementReactions && conversation.kind === 'announcement' && (
        <ShownLayer layer={counting} props={{ conversation, messages: window.items }} open note={unsaid} />
      )}
      <MarkRead conversation={conversation} seen={seen} />
      <MessageAnnouncer conversation={conversation} nameOfAuthor={thread.nameOfAuthor} />
    </MentionScope>
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
