import { CircleAlert } from 'lucide-react';
import { memo } from 'react';
import type { MouseEvent } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { usePresence } from '../presence/use-presence.ts';
import { Badge } from '../ui/badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ConversationAvatar } from './conversation-avatar.tsx';
import { activeAt, isUnread, unreadIn } from './list.ts';
import { counterpartOf, kindText, nameOf } from './name-of.ts';
import { Preview } from './preview.tsx';
import { useNow } from './use-now.ts';
import { useZone } from './use-zone.ts';
import { fullWhen, shortWhen } from './when.ts';

export type ConversationItemProps = {
  conversation: Conversation;
  myId: string;
  /** What was begun here and not sent. */
  draft?: string;
  failed?: boolean;
  /** Said on each row for people who belong to several schools. */
  school?: string | undefined;
  current?: boolean;
  /** Its own address, for a new tab or a copied link. */
  href: string;
  onOpen(conversationId: string): void;
};

/** One row of the list: who, what was said last and when, and how much of it is unread. */
export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { conversation, myId, draft = '', failed = false, school, current = false, href, onOpen } = props;
  const zone = useZone(conversation.establishmentId);
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const name = nameOf(conversation, myId);
  const unread = unreadIn(conversation);
  const bold = isUnread(conversation) && !current;
  return (
    <a
      href={href}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        onOpen(conversation.id);
      }}
      aria-current={current ? 'true' : undefined}
      data-conversation={conversation.id}
      className="group relative flex w-full items-center gap-3 rounded-xl px-3 py-2.5 text-start -outline-offset-2 hover:bg-sunken aria-[current]:bg-accent-soft forced-colors:aria-[current]:outline-2"
    >
      <ConversationAvatar conversation={conversation} myId={myId} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <bdi className={`truncate ${bold ? 'font-bold' : 'font-semibold'}`}>{name}</bdi>
          <time
            dateTime={activeAt(conversation).toISOString()}
            title={fullWhen(activeAt(conversation), locale, zone)}
            className={`ms-auto shrink-0 text-xs ${bold ? 'font-semibold text-accent-ink' : 'text-faint'}`}
          >
            {shortWhen(activeAt(conversation), now, locale, zone)}
          </time>
        </span>
        <KindLine conversation={conversation} myId={myId} school={school} />
        <span className="mt-0.5 flex items-center gap-2">
          <span className={`min-w-0 flex-1 truncate text-sm ${bold ? 'font-medium text-ink' : 'text-soft'}`}>
            <Preview conversation={conversation} myId={myId} draft={current ? '' : draft} />
          </span>
          {failed && (
            <CircleAlert role="img" aria-label={t('conversation.failed')} className="size-4 text-danger-ink" />
          )}
          <Badge count={unread} />
          {unread === 0 && conversation.markedUnread && <span className="size-2.5 rounded-full bg-accent" />}
        </span>
        {unread > 0 && <VisuallyHidden>{t('conversations.unread', { count: unread })}</VisuallyHidden>}
        {unread === 0 && conversation.markedUnread && <VisuallyHidden>{t('conversation.markedUnread')}</VisuallyHidden>}
      </span>
    </a>
  );
});

/** With a key held the browser opens it elsewhere. */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** The person's role or the kind of conversation, and the school where there are several. */
function KindLine({ conversation, myId, school }: Pick<ConversationItemProps, 'conversation' | 'myId' | 'school'>) {
  const t = useTranslate();
  const counterpart = counterpartOf(conversation, myId);
  const presence = usePresence(counterpart?.userId ?? null);
  return (
    <span className="flex items-center gap-1 text-xs text-faint">
      <span className="shrink-0">{t(counterpart ? `role.${counterpart.role}` : kindText(conversation))}</span>
      {presence !== 'unknown' && <VisuallyHidden>, {t(`presence.${presence}`)}</VisuallyHidden>}
      {school && (
        <span className="truncate">
          · <bdi>{school}</bdi>
        </span>
      )}
    </span>
  );
}
