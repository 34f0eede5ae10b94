import { use, useCallback, useRef } from 'react';
import { useLocation } from 'wouter';
import type { ListArea } from '../../shared/places.ts';
import type { Role } from '../../shared/public.ts';
import { cachedConversation } from '../conversations/cache.ts';
import { InstantChat } from '../conversations/instant-chat.tsx';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useSchoolTitle } from '../layout/use-school-title.ts';
import { LiveContext } from '../live/live.ts';
import { conversationPath, listPath } from '../paths.ts';
import { TeacherCommunication } from '../teachers/teacher-communication.tsx';

type ChatPageProps = { role: Role; area: ListArea; conversationId: string | undefined };

/**
 * The page of the messages or of the announcements: which conversation is open stands in the address, so that the phone's back button leads to the list. The way
 * back in the page is the same one; where the list was not visited before, it takes the place of the conversation.
 */
export function ChatPage({ role, area, conversationId }: ChatPageProps) {
  const t = useTranslate();
  const locale = useLocale();
  const [, navigate] = useLocation();
  useSchoolTitle(t(`nav.${area}`));
  const leftAt = useRef<unknown>(null);
  // The same as long as the conversation is: each row of the list has it.
  const open = useCallback(
    (next: string | null) => {
      if (next === (conversationId ?? null)) return;
      if (next !== null)
        return navigate(listPath(area, locale, role, next), { state: { fromList: conversationId === undefined } });
      const here: unknown = window.history.state;
      if (!isFromList(here)) return navigate(listPath(area, locale, role), { replace: true });
      // The browser goes back a moment later: asked twice, as by a leaving and its answer, it would leave the messages.
      if (leftAt.current === here) return;
      leftAt.current = here;
      window.history.back();
    },
    [area, conversationId, locale, role, navigate],
  );
  // What a search finds in one area may stand in the list of the other.
  const live = use(LiveContext);
  const hrefOf = (id: string) => {
    const known = live && cachedConversation(live.queryClient, id);
    return known ? conversationPath(locale, role, known) : listPath(area, locale, role, id);
  };
  const Chat = role === 'teacher' && area === 'messages' ? TeacherCommunication : InstantChat;
  return <Chat area={area} conversationId={conversationId} hrefOf={hrefOf} onOpen={open} />;
}

function isFromList(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'fromList' in state && state.fromList === true;
}
