import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Conversation, Participant } from '../../shared/public.ts';
import { limits } from '../../shared/limits.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';
import type { Entry } from './entry.ts';

/** The names of those who wrote: a conversation carries its first fifty people, the others are asked for when they appear. */
export function useNames(conversation: Conversation, entries: Entry[]): (userId: string) => string {
  const t = useTranslate();
  const { client } = useLive();
  const { id, participants } = conversation;
  const missing = useMemo(() => {
    const listed = new Set(participants.map(({ userId }) => userId));
    const authors = new Set(entries.map(({ message }) => message.authorId));
    return [...authors]
      .filter((userId) => !listed.has(userId))
      .sort()
      .slice(0, limits.peopleAtOnce);
  }, [participants, entries]);
  const { data = none } = useQuery({
    queryKey: ['participants', id, missing],
    queryFn: () => client.participants.query({ conversationId: id, userIds: missing }),
    enabled: missing.length > 0,
    placeholderData: (known) => known,
  });
  const names = useMemo(
    () => new Map([...data, ...participants].map(({ userId, name }) => [userId, name])),
    [data, participants],
  );
  return useCallback((userId) => names.get(userId) ?? t('message.someone'), [names, t]);
}

const none: Participant[] = [];
