import { useEffect, useRef } from 'react';
import type { Conversation, Membership } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useDrafts } from '../messages/use-drafts.ts';
import { useOutbox } from '../messages/use-outbox.ts';
import { Button } from '../ui/button.tsx';
import { ConversationItem } from './conversation-item.tsx';

export type ConversationListProps = {
  conversations: Conversation[];
  myId: string;
  schools: Membership['establishment'][];
  current: string | undefined;
  hasMore: boolean;
  loadingMore: boolean;
  onMore(): void;
  hrefOf(conversationId: string): string;
  onOpen(conversationId: string): void;
};

/** The rows, fetched further as their end comes into sight. */
export function ConversationList(props: ConversationListProps) {
  const { conversations, myId, schools, current, hasMore, hrefOf, onOpen } = props;
  const drafts = useDrafts();
  const failed = new Set(
    useOutbox()
      .filter(({ state }) => state === 'failed')
      .map(({ conversationId }) => conversationId),
  );
  const schoolOf = (id: string) => (schools.length > 1 ? schools.find((school) => school.id === id)?.name : undefined);
  return (
    <>
      <ul className="px-2">
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationItem
              conversation={conversation}
              myId={myId}
              draft={drafts[conversation.id] ?? ''}
              failed={failed.has(conversation.id)}
              school={schoolOf(conversation.establishmentId)}
              current={conversation.id === current}
              href={hrefOf(conversation.id)}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ul>
      {hasMore && <More {...props} />}
    </>
  );
}

/** Fetches the next page as it comes into sight; a button too, for whoever does not scroll. */
function More({ loadingMore, onMore }: ConversationListProps) {
  const t = useTranslate();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || loadingMore) return undefined;
    const observer = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && onMore(), {
      rootMargin: '400px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [loadingMore, onMore]);
  return (
    <div ref={end} className="flex justify-center py-3">
      <Button variant="quiet" size="small" busy={loadingMore} onClick={onMore}>
        {t('conversations.more')}
      </Button>
    </div>
  );
}
