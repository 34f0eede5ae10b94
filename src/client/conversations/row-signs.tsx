import { AtSign, CircleAlert } from 'lucide-react';
import type { Conversation } from '../../shared/public.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { Badge } from '../ui/badge.tsx';
import { Tag } from '../ui/tag.tsx';
import { isMentioned, unreadIn } from './list.ts';
import { OrderSigns } from './order-signs.tsx';

/** At the end of a row: what was not sent, what its reader made of it, how much is unread. `calling`: that is for them now. */
export function RowSigns({
  conversation,
  failed,
  calling,
}: {
  conversation: Conversation;
  failed: boolean;
  calling: boolean;
}) {
  const t = useTranslate();
  const unread = unreadIn(conversation);
  return (
    <>
      {failed && <CircleAlert role="img" aria-label={t('conversation.failed')} className="size-4 text-danger-ink" />}
      {conversation.urgent && !conversation.lastMessage?.deletedAt && <Tag tone="danger">{t('message.urgent')}</Tag>}
      <OrderSigns conversation={conversation} />
      {isMentioned(conversation) && (
        <AtSign
          role="img"
          aria-label={t('list.mentioned')}
          className="size-4.5 shrink-0 stroke-[2.5] text-accent-ink"
        />
      )}
      <Badge count={unread} quiet={!calling} />
      {unread === 0 && conversation.markedUnread && (
        <span
          className={`size-2.5 shrink-0 rounded-full forced-colors:border ${calling ? 'bg-accent' : 'border border-soft'}`}
        />
      )}
    </>
  );
}
