import { useMemo } from 'react';
import type { Named } from '../../shared/public.ts';
import { useConversations } from '../conversations/use-conversations.ts';
import { useLocale, useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import type { Asked } from './address.ts';

/** Who may have written what is looked for: oneself, then whoever is in the conversations that are listed, or in the one that is searched. */
export function usePeople({ conversationId, authorId }: Asked): Named[] {
  const t = useTranslate();
  const locale = useLocale();
  const { myId } = useLive();
  const { conversations } = useConversations(conversationId ?? undefined);
  return useMemo(() => {
    const searched = conversations.filter(({ id }) => conversationId === null || id === conversationId);
    const others = new Map<string, Named>(
      searched.flatMap(({ participants }) =>
        participants.filter(({ userId }) => userId !== myId).map(({ userId, name }) => [userId, { userId, name }]),
      ),
    );
    const isUnlisted = authorId !== null && authorId !== myId && !others.has(authorId);
    return [
      { userId: myId, name: t('message.you') },
      ...(isUnlisted ? [{ userId: authorId, name: t('message.someone') }] : []),
      ...[...others.values()].sort((one, other) => one.name.localeCompare(other.name, locale)),
    ];
  }, [conversations, conversationId, authorId, myId, locale, t]);
}
