import { useLocation } from 'wouter';
import type { Role } from '../../shared/public.ts';
import { InstantChat } from '../conversations/instant-chat.tsx';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { chatPath } from '../paths.ts';

/** The messages page: which conversation is open stands in the address, so that the phone's back button leads to the list. */
export function ChatPage({ role, conversationId }: { role: Role; conversationId: string | undefined }) {
  const t = useTranslate();
  const locale = useLocale();
  const [, navigate] = useLocation();
  useSchoolTitle(t('nav.messages'));
  return (
    <InstantChat
      conversationId={conversationId}
      hrefOf={(id) => chatPath(locale, role, id)}
      onOpen={(next) =>
        navigate(chatPath(locale, role, next), { replace: conversationId !== undefined && next !== null })
      }
    />
  );
}
