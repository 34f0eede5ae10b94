import type { PresenceEvent } from '../../shared/public.ts';
import type { MemberContext } from '../context.ts';
import { followSignals } from '../live/resume/follow.ts';
import { visiblePeople } from './visible-people.ts';

/** The present state of everyone whose presence the caller may see, then its changes. */
export function followPresence(
  ctx: MemberContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<PresenceEvent, void> {
  const first = async () => {
    const people = await visiblePeople(ctx.db, ctx.credential.userId);
    return people.map(({ userId, lastSeenAt, createdAt }) => {
      const { presence, at } = ctx.presences.of(userId);
      return { userId, presence, at: at ?? lastSeenAt ?? createdAt };
    });
  };
  return followSignals({ hub: ctx.hub, connection: ctx.connection, signal, stream: 'presence', first });
}
