import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isStaff } from '../../shared/may.ts';
import { limits } from '../../shared/limits.ts';
import type { Child, Conversation, Participant } from '../../shared/public.ts';
import { useMe } from '../session/use-me.ts';
import { trpc } from '../trpc.ts';

/** Somebody of a school, as far as it takes to ask whose parent they are. */
type Someone = Pick<Participant, 'userId' | 'role'> & { establishmentId: string };

const freshMs = 5 * 60_000;
const nobody: ReadonlyMap<string, readonly Child[]> = new Map();

/** Whose parents these people are, for staff of their school; a family knows it of itself. Asked together, of the first two hundred of a school. */
export function useKin(people: readonly Someone[]): ReadonlyMap<string, readonly Child[]> {
  const { memberships } = useMe();
  const asked = memberships
    .filter(({ role }) => isStaff(role))
    .map(({ establishment: { id: establishmentId } }) => ({
      establishmentId,
      userIds: parentsOf(people, establishmentId),
    }))
    .filter(({ userIds }) => userIds.length > 0);
  const answers = trpc.useQueries((query) =>
    asked.map((input) => query.kin(input, { staleTime: freshMs, retry: false, placeholderData: keepPreviousData })),
  );
  const found = answers.flatMap(({ data = [] }) => data);
  const key = JSON.stringify(found);
  return useMemo(() => {
    const known = JSON.parse(key) as typeof found;
    return known.length === 0 ? nobody : new Map(known.map(({ userId, children }) => [userId, children]));
  }, [key]);
}

/** In the order of their ids, so that the same people are the same question. */
function parentsOf(people: readonly Someone[], establishmentId: string): string[] {
  const parents = people.filter((one) => one.role === 'parent' && one.establishmentId === establishmentId);
  const userIds = new Set(parents.map(({ userId }) => userId));
  return [...userIds].toSorted().slice(0, limits.peopleAtOnce);
}

/** The others of direct conversations: in a list that is who each row is about. */
export function counterpartsIn(conversations: readonly Conversation[], myId: string): Someone[] {
  return conversations.flatMap(({ kind, participants, establishmentId }) => {
    const other = kind === 'direct' ? participants.find(({ userId }) => userId !== myId) : undefined;
    return other ? [{ userId: other.userId, role: other.role, establishmentId }] : [];
  });
}
