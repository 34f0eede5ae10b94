import { memo } from 'react';
import type { Conversation } from '../../shared/public.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { usePresence } from '../presence/use-presence.ts';
import { OneLine } from '../ui/one-line.tsx';
import { opensHere } from '../ui/opens-here.ts';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { ConversationAvatar } from './conversation-avatar.tsx';
import { activeAt, isCalling, isUnread, unreadIn } from './list.ts';
import { counterpartOf, kindText, nameOf } from './name-of.ts';
import { Preview } from './preview.tsx';
import { RowSigns } from './row-signs.tsx';
import { useNow } from './use-now.ts';
import { useZone } from './use-zone.ts';
import { fullWhen, shortWhen } from './when.ts';

export type ConversationItemProps = {
  conversation: Conversation;
  myId: string;
  /** What was begun here and not sent. */
  draft?: string;
  /** What was sent from here last, while it is on its way. */
  pending?: string | null;
  /** Who is writing in it now. */
  typing?: readonly string[];
  failed?: boolean;
  /** Said on each row for people who belong to several schools. */
  school?: string | undefined;
  /** Whose parent the other one is, in the place of their role: what staff look for among parents, so it has a line of its own. */
  kin?: string | null | undefined;
  current?: boolean;
  /** Its own address, for a new tab or a copied link. */
  href: string;
  onOpen(conversationId: string): void;
};

/** One row of the list: who, what was said last and when, and how much of it is unread. */
export const ConversationItem = memo(function ConversationItem(props: ConversationItemProps) {
  const { conversation, myId, draft = '', pending = null, typing = [], failed = false } = props;
  const { school, kin, current = false, href, onOpen } = props;
  const zone = useZone(conversation.establishmentId);
  const t = useTranslate();
  const locale = useLocale();
  const now = useNow();
  const name = nameOf(conversation, myId, locale);
  const unread = unreadIn(conversation);
  const calling = isCalling(conversation, now);
  const bold = isUnread(conversation) && calling && !current;
  return (
    <a
      href={href}
      onClick={(event) => {
        if (!opensHere(event)) return;
        event.preventDefault();
        onOpen(conversation.id);
      }}
      aria-current={current ? 'true' : undefined}
      data-conversation={conversation.id}
      className="group relative flex min-h-17.5 w-full items-center gap-3 rounded-xl px-3 py-1 text-start -outline-offset-2 hover:bg-sunken aria-[current]:bg-accent-soft forced-colors:aria-[current]:outline-2"
    >
      <ConversationAvatar conversation={conversation} myId={myId} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2 leading-6">
          <bdi className={`truncate ${bold ? 'font-bold' : 'font-semibold'}`}>{name}</bdi>
          <time
            dateTime={activeAt(conversation).toISOString()}
            title={fullWhen(activeAt(conversation), locale, zone)}
            className={`ms-auto shrink-0 text-xs pointer-fine:group-hover/row:me-8 group-has-[button:focus-visible]/row:me-8 ${bold ? 'font-semibold text-accent-ink' : 'text-faint'}`}
          >
            {shortWhen(activeAt(conversation), now, locale, zone)}
          </time>
        </span>
        <KindOf conversation={conversation} myId={myId} kin={kin} school={school} />
        <span className="flex items-center gap-2">
          <span className={`min-w-0 flex-1 truncate text-sm ${bold ? 'font-medium text-ink' : 'text-soft'}`}>
            <Preview {...{ conversation, myId, pending, typing }} draft={current ? '' : draft} />
          </span>
          <RowSigns conversation={conversation} failed={failed} calling={calling} />
        </span>
        {unread > 0 && <VisuallyHidden>{t('conversations.unread', { count: unread })}</VisuallyHidden>}
        {unread === 0 && conversation.markedUnread && <VisuallyHidden>{t('conversation.markedUnread')}</VisuallyHidden>}
      </span>
    </a>
  );
});

type KindProps = Pick<ConversationItemProps, 'conversation' | 'myId' | 'kin' | 'school'>;

/** What the person is at the school, in the line that is there before it is known whose parent they are. The kind of another conversation is seen by its sign. */
function KindOf({ conversation, myId, kin, school }: KindProps) {
  const t = useTranslate();
  const counterpart = counterpartOf(conversation, myId);
  const presence = usePresence(counterpart?.userId ?? null);
  const said = counterpart && (kin ?? t(`role.${counterpart.role}`));
  const line = [said, school].filter(Boolean).join(' · ');
  return (
    <>
      {line && (
        <OneLine title={line} className="text-xs leading-4 text-faint">
          {line}
        </OneLine>
      )}
      {!counterpart && <VisuallyHidden>{`, ${t(kindText(conversation))}`}</VisuallyHidden>}
      {counterpart && presence !== 'unknown' && <VisuallyHidden>{`, ${t(`presence.${presence}`)}`}</VisuallyHidden>}
    </>
  );
}
