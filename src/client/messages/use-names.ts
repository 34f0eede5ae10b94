import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Conversation, Participant } from '../../shared/public.ts';
import { limits } from '../../shared/limits.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { useLive } from '../live/live.ts';

/** The names of people of a conversation. */
export function useNames(conversation: Conversation, userIds: ReadonlySet<string>): (userId: string) => string {
  return useNameOf(useKnown(conversation, userIds));
}

export function useNameOf(people: ReadonlyMap<string, Participant>): (userId: string) => string {
  const t = useTranslate();
  return useCallback((userId) => people.get(userId)?.name ?? t('message.someone'), [people, t]);
}

/** People of a conversation by their ids: it carries its first fifty, the others are asked for when they appear. */
export function useKnown(conversation: Conversation, userIds: ReadonlySet<string>): ReadonlyMap<string, Participant> {
  const { client } = useLive();
  const { id, participants } = conversation;
  const missing = useMemo(() => {
    const listed = new Set(participants.map(({ userId }) => userId));
    return (
      [...userIds]
        // Everyone is mentioned by the conversation's own id.
        .filter((userId) => !listed.has(userId) && userId !== id)
        .sort()
        .slice(0, limits.peopleAtOnce)
    );
  }, [id, participants, userIds]);
  const { data = none } = useQuery({
    queryKey: ['participants', id, missing],
    queryFn: () => client.participants.query({ conversationId: id, userIds: missing }),
    enabled: missing.length > 0,
    placeholderData: (known) => known,
  });
  return useMemo(() => new Map([...data, ...participants].map((one) => [one.userId, one])), [data, participants]);
}

const none: Participant[] = [];
