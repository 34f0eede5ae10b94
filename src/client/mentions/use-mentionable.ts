import { useQuery } from '@tanstack/react-query';
import { isStaff } from '../../shared/may.ts';
import type { Mentionable } from '../../shared/mentions.ts';
import type { Conversation } from '../../shared/public.ts';
import { useLive } from '../live/live.ts';

const freshMs = 60_000;

/** Whom one may mention: a conversation carries its first fifty people, and of a larger one all are asked for once somebody is `wanted`. */
export function useMentionable(conversation: Conversation | undefined, wanted: boolean): readonly Mentionable[] {
  const { client, myId } = useLive();
  const { id = '', kind, participants = [], participantCount = 0 } = conversation ?? {};
  const here = participants.filter(({ leftAt }) => leftAt === null);
  const isWhole = here.length >= participantCount;
  const { data } = useQuery({
    queryKey: ['mentionable', id, participantCount],
    queryFn: () => client.mentionable.query({ conversationId: id }),
    enabled: wanted && !isWhole,
    staleTime: freshMs,
  });
  const others = here.filter(({ userId, role }) => userId !== myId && (kind !== 'announcement' || isStaff(role)));
  return (!isWhole && data) || others;
}
