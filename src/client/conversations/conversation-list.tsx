import { memo, useEffect, useMemo, useRef } from 'react';
import type { Membership } from '../../shared/me.ts';
import type { Conversation } from '../../shared/public.ts';
import { useFilesText } from '../files/use-files-text.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { useStore } from '../live/store.ts';
import type { Paging } from '../live/use-paging.ts';
import { Button } from '../ui/button.tsx';
import { ConversationItem } from './conversation-item.tsx';
import type { ConversationItemProps } from './conversation-item.tsx';
import { RowMenu } from './row-menu.tsx';
import { useKinOf } from './use-kin-of.ts';

export type ConversationListProps = {
  conversations: Conversation[];
  myId: string;
  schools: Membership['establishment'][];
  current: string | undefined;
  hasMore: boolean;
  paging: Paging<'more'>;
  hrefOf(conversationId: string): string;
  onOpen(conversationId: string): void;
  /** Back to the list, from whichever is open. */
  onClose(): void;
};

/** The rows, fetched further as their end comes into sight. */
export function ConversationList(props: ConversationListProps) {
  const { conversations, myId, schools, current, hasMore, paging, hrefOf, onOpen, onClose } = props;
  const kinOf = useKinOf(conversations, myId);
  const schoolOf = (id: string) => (schools.length > 1 ? schools.find((school) => school.id === id)?.name : undefined);
  const putAside = (id: string) => {
    if (id === current) onClose();
  };
  return (
    <>
      <ul className="px-2">
        {conversations.map((conversation) => (
          <RowMenu key={conversation.id} conversation={conversation} myId={myId} onAside={putAside}>
            <Row
              conversation={conversation}
              myId={myId}
              school={schoolOf(conversation.establishmentId)}
              kin={kinOf(conversation)}
              current={conversation.id === current}
              href={hrefOf(conversation.id)}
              onOpen={onOpen}
            />
          </RowMenu>
        ))}
      </ul>
      {hasMore && <More paging={paging} />}
    </>
  );
}

/** With what waits in it, each row by itself: a letter typed draws no other row anew. */
const Row = memo(function Row(props: ConversationItemProps) {
  const { drafts, outbox, typists, held } = useLive();
  const { besideDraft, ofPending } = useFilesText(props.conversation.id);
  const { conversation, myId, current } = props;
  const draft = useStore(drafts.store, (all) => (current ? '' : (all[conversation.id] ?? '')));
  const failed = useStore(outbox.store, (entries) =>
    entries.some((one) => one.state === 'failed' && one.conversationId === conversation.id),
  );
  const isHeld = useStore(held, (ids) => ids.has(conversation.id));
  const pending = useStore(
    outbox.store,
    (entries) =>
      entries.findLast((one) => one.state === 'pending' && one.conversationId === conversation.id)?.body ?? null,
  );
  // One text: who writes elsewhere draws no other row anew.
  const names = useStore(typists, (those) =>
    those
      .filter((one) => one.conversationId === conversation.id && one.userId !== myId)
      .map(({ name }) => name)
      .join('\n'),
  );
  const typing = useMemo(() => (names === '' ? [] : names.split('\n')), [names]);
  return (
    <ConversationItem
      {...props}
      draft={current ? '' : draft || besideDraft}
      failed={failed || isHeld}
      pending={pending === '' ? ofPending : pending}
      typing={typing}
    />
  );
});

/** Fetches the next page as it comes into sight; a button too, for whoever does not scroll. */
function More({ paging }: Pick<ConversationListProps, 'paging'>) {
  const t = useTranslate();
  const end = useRef<HTMLDivElement>(null);
  const { ready, busy, failed, more, retry } = paging;
  useEffect(() => {
    const element = end.current;
    if (!element || !ready) return undefined;
    const isSeen = (seen: IntersectionObserverEntry[]) => seen.some(({ isIntersecting }) => isIntersecting);
    const observer = new IntersectionObserver((seen) => isSeen(seen) && more('more'), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ready, more]);
  return (
    <div ref={end} className="flex flex-wrap items-center justify-center gap-x-2 px-4 py-3 text-sm text-soft">
      {failed && <p role="alert">{t('conversations.moreFailed')}</p>}
      <Button variant="quiet" size="small" busy={busy !== null} onClick={failed ? retry : () => more('more')}>
        <span>{t(failed ? 'ui.retry' : 'conversations.more')}</span>
      </Button>
    </div>
  );
}
