import { EllipsisVertical, Printer } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Conversation, Role } from '../../shared/public.ts';
import { useHome } from '../home/use-home.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { transcriptPath } from '../paths.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuItem } from '../ui/menu.tsx';
import { useOrderItems } from './use-order-items.ts';

type Props = { conversation: Conversation; onAside(conversationId: string): void };

/** In the header of an open conversation: what can be done with it in one's own list, and its way to paper. */
export function ConversationMenu({ conversation, onAside }: Props) {
  const t = useTranslate();
  const locale = useLocale();
  const [, navigate] = useLocation();
  const items = useOrderItems(conversation, onAside);
  const role = useHome();
  const print = (home: Role): MenuItem => ({
    id: 'transcript',
    label: t('order.transcript'),
    icon: Printer,
    onSelect: () => navigate(transcriptPath(locale, home, conversation.id)),
  });
  return (
    <Menu
      items={() => (role === null ? items() : [...items(), [print(role)]])}
      trigger={<IconButton label={t('order.menu')} icon={EllipsisVertical} />}
    />
  );
}
