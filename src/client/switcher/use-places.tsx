import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { placeOf } from '../../shared/places.ts';
import type { Conversation, Role } from '../../shared/public.ts';
import { ConversationAvatar } from '../conversations/conversation-avatar.tsx';
import { counterpartOf, kindText, nameOf, othersIn } from '../conversations/name-of.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import { conversationPath } from '../paths.ts';
import { OneLine } from '../ui/one-line.tsx';
import type { SwitcherItem } from './item.ts';

export type Place = SwitcherItem & { conversation: Conversation };

/** The conversations but the one that is open, the newest first. While something is looked for, those beyond the first pages of the list come too. */
export function usePlaces(role: Role, searching: boolean): Place[] {
  const locale = useLocale();
  const { myId } = useLive();
  const [path, navigate] = useLocation();
  const { conversations, hasMore, paging } = useConversations();
  const { ready, failed, more } = paging;
  useEffect(() => {
    if (searching && hasMore && ready && failed === null) more('more');
  }, [searching, hasMore, ready, failed, more]);
  const here = placeOf(path)?.conversationId;
  return conversations
    .filter(({ id }) => id !== here)
    .map((conversation) => ({
      id: conversation.id,
      text: nameOf(conversation, myId, locale),
      also: othersIn(conversation, myId)
        .map(({ name }) => name)
        .join(' '),
      conversation,
      look: <PlaceLine conversation={conversation} />,
      go: () => navigate(conversationPath(locale, role, conversation)),
    }));
}

function PlaceLine({ conversation }: { conversation: Conversation }) {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const counterpart = counterpartOf(conversation, myId);
  return (
    <span className="flex items-center gap-3">
      <ConversationAvatar conversation={conversation} myId={myId} />
      <span className="min-w-0 flex-1">
        <OneLine className="font-semibold">{nameOf(conversation, myId, locale)}</OneLine>
        <span className="block truncate text-sm text-faint">
          {t(counterpart ? `role.${counterpart.role}` : kindText(conversation))}
        </span>
      </span>
    </span>
  );
}
